// Reads a helpdesk that Deskhand does not know, by the definition that an administrator made of it. The page alone: nothing is asked for. Pure.
import { basePathOf, idInAddress } from '../../helpdesk/address.ts';
import type { HelpdeskDefinition } from '../../helpdesk/definition.ts';
import { findAll, findEach, textIn } from '../../helpdesk/find.ts';
import { idIn, messagesIn, missingIn, partIn, readDefined, selectorOf } from '../../helpdesk/read-page.ts';
import type { Adapter, Composer, Page, PageView } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';

/** The mark in a ticket, whichever definition read it. */
export const PICKED = 'picked';

const EDITABLE = 'textarea,[contenteditable=""],[contenteditable="true"],input[type="text"]';

const editableIn = (element: Element) => (element.matches(EDITABLE) ? element : element.querySelector(EDITABLE));

/** Whether that page is one of the definition's: a ticket, or its sign-in form. */
export function isDefined(definition: HelpdeskDefinition, { document, location }: PageView): boolean {
  if (!definition.origins.includes(location.origin)) return false;
  return idInAddress(definition.address, location) !== null || isSignIn(definition, document);
}

const isSignIn = (definition: HelpdeskDefinition, document: Document) =>
  findAll(document, selectorOf(definition, 'signIn')).some(isShown);

/** The open ones. What is named as reply and as note at once is neither: text for colleagues must never reach a customer. */
function composersIn({ document }: Page, { composers }: HelpdeskDefinition): Composer[] {
  const open = composers.flatMap(({ kind, selector, editor }) =>
    findAll(document, selector).flatMap((found) => {
      const element = editableIn(found) as HTMLElement | null;
      // Editors that keep their text in the page's scripts hide the field that they grew from.
      if (!element || !(isShown(element) || (editor && isShown(found)))) return [];
      return [{ kind, element, ...(editor ? { editor } : {}) }];
    }),
  );
  return open.filter(({ kind, element }) => !open.some((other) => other.element === element && other.kind !== kind));
}

/** @param key tells it from other definitions of the same page */
export function pickedAdapter(definition: HelpdeskDefinition, key: string = PICKED): Adapter {
  const helpdesk = { id: key, name: definition.name, matches: (page: PageView) => isDefined(definition, page) };
  const { name: helpdeskName } = helpdesk;

  function ticketId({ document, location }: Page): string | null {
    const inAddress = idInAddress(definition.address, location);
    if (inAddress === null) return null;
    return inAddress || idIn(partIn(document, definition, 'id')) || null;
  }

  return {
    helpdesk,
    ticketId,

    state({ document }) {
      const { parts, fields, messages, rows } = definition;
      const single = [...parts, ...fields].map(({ selector }) => findAll(document, selector).map(textIn).join());
      const each = [messages?.each ?? '', rows?.each ?? ''].flatMap((selector) => findEach(document, selector));
      return [...single, ...each.map(({ textContent }) => textContent)].join('\n');
    },

    async read(page, late = true) {
      const { document, location } = page;
      if (isSignIn(definition, document)) return { kind: 'signed-out', helpdeskName };
      if (idInAddress(definition.address, location) === null) return { kind: 'no-ticket', helpdeskName };
      const missing = missingIn(document, definition);
      // A page that is still being drawn has nothing out of date about it.
      if (missing.length > 0 && !late) return null;
      const id = ticketId(page);
      if (id === null || id.length > 500) {
        const message =
          'The ticket’s id was not found on this page: the helpdesk’s definition may be out of date. An administrator can point at it again, under Helpdesks.';
        return { kind: 'unreadable', helpdeskName, message };
      }
      const read = readDefined(document, definition, page.parseHtml);
      const ticket = emptyTicket(helpdesk, page, basePathOf(definition.address), id);
      return {
        kind: 'ticket',
        ticket: {
          ...ticket,
          ...read,
          helpdesk: PICKED,
          number: read.number || id,
          ...(missing.length > 0 ? { missing: missing.slice(0, 200) } : {}),
        },
      };
    },

    messageElement({ document }, messageId) {
      if (messageId === null) return partIn(document, definition, 'subject');
      return messagesIn(document, definition.messages).find(({ id }) => id === messageId)?.element ?? null;
    },

    ticketArea: ({ document }) => document.querySelector('main,[role="main"]') ?? document.body,

    composers: (page) => composersIn(page, definition),
  };
}
