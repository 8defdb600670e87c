// The reader of Freshdesk: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freshdesk } from '#lib/ticket/helpdesks/freshdesk.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(freshdesk));
