// The reader of helpdesks that an administrator defined: put into a page of a site that a definition names.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickedAdapter } from '#lib/ticket/helpdesks/picked.ts';
import { readerHere } from './helpdesk.content/offer-reader.ts';
import { offerPicked } from './helpdesk.content/readers.ts';

export default defineUnlistedScript(() => offerPicked((definition, key) => readerHere(pickedAdapter(definition, key))));
