// What the panel says it read of the open ticket, taken off the screen, and the helpdesk's own record of a ticket in the same form.
import type { Page } from '@playwright/test';
import type { HelpdeskTicket } from '../world/helpdesk/ticket-data.ts';

export interface WhatWasRead {
  subject: string;
  meta: string;
  fields: Record<string, string>;
  /** `about` without its time: who wrote it, in which role, and whether customers see it. */
  messages: { about: string; text: string }[];
}

/** Opens the strip if it is shut. */
export async function readStrip(panel: Page): Promise<WhatWasRead> {
  const strip = panel.locator('details.ticket');
  if ((await strip.getAttribute('open')) === null) await strip.locator('summary').click();
  return strip.evaluate((element) => {
    const text = (within: Element | null | undefined, selector: string) =>
      within?.querySelector(selector)?.textContent ?? '';
    const names = [...element.querySelectorAll('dl dt')];
    return {
      subject: text(element, '.ticket__subject'),
      meta: text(element, '.ticket__meta'),
      fields: Object.fromEntries(
        names.map((name) => [name.textContent ?? '', name.nextElementSibling?.textContent ?? '']),
      ),
      messages: [...element.querySelectorAll('.ticket__message')].map((message) => ({
        about: text(message, '.muted')
          .split(' · ')
          .filter((part) => !/\d\d:\d\d/.test(part))
          .join(' · ')
          .replace(/^· /, ''),
        text: text(message, 'p.lines'),
      })),
    };
  });
}

const ROLES = { requester: 'customer', agent: 'agent', system: 'system' };

/** What must stand there for a ticket of the demo helpdesk. */
export function asRead(ticket: HelpdeskTicket): Pick<WhatWasRead, 'subject' | 'messages'> {
  return {
    subject: ticket.subject,
    messages: ticket.messages.map(({ author, role, public: isPublic, text }) => ({
      about: `${author}, ${ROLES[role]}${isPublic ? '' : ' · internal note'}`,
      text,
    })),
  };
}
