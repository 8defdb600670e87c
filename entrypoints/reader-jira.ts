// The reader of Jira Service Management: put into a page once the content script has found that the page needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { jira } from '#lib/ticket/helpdesks/jira.ts';
import { offerReader } from './helpdesk.content/offer-reader.ts';

export default defineUnlistedScript(() => offerReader(jira));
