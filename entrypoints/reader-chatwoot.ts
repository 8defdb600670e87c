// The reader of Chatwoot: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chatwoot } from '#lib/ticket/helpdesks/chatwoot.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(chatwoot));
