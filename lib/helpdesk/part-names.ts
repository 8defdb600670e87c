// What people call the parts of a ticket's page. Pure.
import type { Part } from './definition.ts';

export const PART_NAMES: Record<Part, string> = {
  subject: 'Subject',
  id: 'Ticket’s id',
  number: 'Number',
  status: 'Status',
  priority: 'Priority',
  tags: 'Tags',
  requesterName: 'Requester’s name',
  requesterEmail: 'Requester’s e-mail',
  requesterPhone: 'Requester’s phone',
  assignee: 'Assignee',
  agentName: 'Signed-in agent’s name',
  agentEmail: 'Signed-in agent’s e-mail',
  signIn: 'Sign-in form',
};

export const MESSAGE_PART_NAMES = {
  each: 'Messages',
  text: 'Messages’ text',
  author: 'Messages’ author',
  time: 'Messages’ time',
  customer: 'Customers’ messages',
  agent: 'Agents’ messages',
  internal: 'Internal notes',
} as const;

export const ROW_NAMES = { each: 'Rows of fields', label: 'Rows’ label', value: 'Rows’ value' } as const;

export const COMPOSER_NAMES = { reply: 'Reply editor', note: 'Note editor' } as const;
