// The reader of Znuny: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { znuny } from '#lib/ticket/helpdesks/znuny.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(znuny));
