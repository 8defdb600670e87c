// The tickets that were read since the browser started, for trying actions out. They outlive the worker in the browser's session store,
// which is memory only and closed to pages: ticket text never reaches a disk.
import { fitSnapshot } from '#lib/ticket/snapshot.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { pageReadingSchema } from '#lib/ticket/ticket-schema.ts';
import type { BrowserPort } from './browser-port.ts';
import { report } from './report.ts';
import { createSerial } from './serial.ts';

const MOST = 10;
/** UTF-16 units of text that are kept of one ticket, newest messages first. */
const TEXT_LIMIT = 60_000;
/** Of a ticket as JSON. Text that fits cannot come near; thousands of empty messages could crowd out the others. */
const SIZE_LIMIT = 400_000;
const NAME = 'recentTickets';

export interface RecentTickets {
  /** Puts a ticket at the head; an earlier reading of the same one goes. Never rejects. */
  add(ticket: Ticket): Promise<void>;
  /** Newest first. */
  list(): Promise<Ticket[]>;
  /** Forgets every ticket of a site. Never rejects. */
  forget(origin: string): Promise<void>;
}

export function createRecentTickets(browser: Pick<BrowserPort, 'remembered' | 'remember'>): RecentTickets {
  // Two readings at once would each write a list without the other.
  const oneByOne = createSerial();

  async function stored(): Promise<Ticket[]> {
    const list = await browser.remembered(NAME);
    // An update of the extension may have changed the shape since it was written.
    return Array.isArray(list) ? list.flatMap(asTicket) : [];
  }

  async function store(tickets: Ticket[]): Promise<void> {
    try {
      await browser.remember(NAME, tickets);
    } catch (error) {
      // The session store is full: what is oldest goes first.
      if (tickets.length > 1) await store(tickets.slice(0, -1));
      else throw error;
    }
  }

  return {
    async add(ticket) {
      const fitted = fitSnapshot(ticket, TEXT_LIMIT);
      if (JSON.stringify(fitted).length > SIZE_LIMIT) return;
      await oneByOne(async () => {
        const others = (await stored()).filter(({ key }) => key !== ticket.key);
        await store([fitted, ...others].slice(0, MOST));
      }).catch((error: unknown) => report('recent tickets', error));
    },
    list: () => oneByOne(stored),
    async forget(origin) {
      await oneByOne(async () => store((await stored()).filter((ticket) => ticket.origin !== origin))).catch(
        (error: unknown) => report('recent tickets', error),
      );
    },
  };
}

function asTicket(ticket: unknown): Ticket[] {
  const parsed = pageReadingSchema.safeParse({ kind: 'ticket', ticket });
  return parsed.success && parsed.data.kind === 'ticket' ? [parsed.data.ticket] : [];
}
