// The reader of Zammad: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zammad } from '#lib/ticket/helpdesks/zammad.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(zammad));
