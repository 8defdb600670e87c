// The one shape every helpdesk's ticket is read into. Types only, so that the content script can import it for nothing.

export type AuthorRole = 'requester' | 'agent' | 'system' | 'unknown';

export interface TicketMessage {
  /** The helpdesk's own id of the message, or its place ("1", "2", …). Unique within the ticket. */
  id: string;
  author: { role: AuthorRole; name: string; email: string };
  /** ISO 8601, or '' when the page does not say. */
  at: string;
  /** False for an internal note. */
  public: boolean;
  /** Plain text, line breaks kept. */
  text: string;
}

export interface TicketField {
  key: string;
  label: string;
  value: string;
}

export interface Ticket {
  /** `<origin><base path>#<id>`: the same ticket has the same key on every visit. */
  key: string;
  /** The adapter's id: `demo`, `rt`, `zendesk`, `generic`, … */
  helpdesk: string;
  /** What people call that helpdesk: "Request Tracker". */
  helpdeskName: string;
  origin: string;
  url: string;
  id: string;
  /** What agents call it, without "#"; often the id. */
  number: string;
  subject: string;
  status: string;
  priority: string;
  tags: string[];
  requester: { name: string; email: string; phone: string };
  assignee: string;
  /** Who is signed in. */
  agent: { name: string; email: string };
  fields: TicketField[];
  /** Oldest first. */
  messages: TicketMessage[];
  /** What the agent had selected in the page when it was read (the generic reader alone). */
  selection: string;
  /** How it was read: the helpdesk's own API with the agent's session, or the page. */
  source: 'api' | 'page';
  /**
   * `post`: an internal note can be posted through the helpdesk's own API. `copy`: nothing can be put into this page with certainty. Absent:
   * into a composer that is open.
   */
  notes?: 'post' | 'copy';
  /** What was left out because the snapshot would have passed 1 MB of text: whole messages (the oldest) and characters. */
  cut: { messages: number; characters: number } | null;
  /** What an administrator's definition of the helpdesk names and the page does not have, as people call it. */
  missing?: string[];
}

/** What the content script knows of its page. */
export type PageReading =
  /** The agent has moved to a ticket that is not read yet: whatever was published before is no longer the open one. */
  | { kind: 'reading' }
  | { kind: 'ticket'; ticket: Ticket }
  | { kind: 'no-ticket'; helpdeskName: string }
  | { kind: 'signed-out'; helpdeskName: string }
  | { kind: 'unreadable'; helpdeskName: string; message: string };

/** What the panel is told of the tab beside it. */
export type PageState =
  | PageReading
  /** A web page whose site is not allowed here. `known`: an administrator added it. */
  | { kind: 'not-allowed'; origin: string; known: boolean }
  /** A browser page, or a page whose address the browser does not tell. */
  | { kind: 'not-a-page' };

/** The most text a ticket snapshot may hold, in UTF-16 units (1 MB of text, definitions.md). */
export const SNAPSHOT_TEXT_LIMIT = 1_000_000;
