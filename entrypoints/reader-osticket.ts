// The reader of osTicket: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { osticket } from '#lib/ticket/helpdesks/osticket.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(osticket));
