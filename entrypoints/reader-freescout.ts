// The reader of FreeScout: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freescout } from '#lib/ticket/helpdesks/freescout.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(freescout));
