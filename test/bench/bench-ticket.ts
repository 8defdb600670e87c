// A ticket made of parts, for benches that need no page.
import type { Ticket } from '#lib/ticket/ticket.ts';

const NOTHING: Ticket = {
  key: 'https://helpdesk.example/#1',
  helpdesk: 'bench',
  helpdeskName: 'Bench',
  origin: 'https://helpdesk.example',
  url: 'https://helpdesk.example/1',
  id: '1',
  number: '1',
  subject: '',
  status: '',
  priority: '',
  tags: [],
  requester: { name: '', email: '', phone: '' },
  assignee: '',
  agent: { name: '', email: '' },
  fields: [],
  messages: [],
  selection: '',
  source: 'page',
  cut: null,
};

export const benchTicket = (parts: Partial<Ticket>): Ticket => ({ ...NOTHING, ...parts });
