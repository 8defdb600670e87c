// What a ticket of the demo helpdesk is, and short ways to write one. No tickets here: they are in tickets/.

export type Status = 'open' | 'pending' | 'solved';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type Role = 'requester' | 'agent' | 'system';

export interface Person {
  name: string;
  email: string;
  phone: string;
}

export interface Message {
  role: Role;
  author: string;
  email: string;
  /** ISO 8601, UTC. */
  at: string;
  public: boolean;
  /** Plain text. */
  text: string;
}

export interface HelpdeskTicket {
  number: string;
  subject: string;
  status: Status;
  priority: Priority;
  assignee: string;
  channel: string;
  requester: Person;
  tags: string[];
  /** Custom fields; an empty value is a field nobody filled. */
  fields: { key: string; label: string; value: string }[];
  /** Oldest first. */
  messages: Message[];
}

/** Who is signed in to the demo helpdesk. */
export const AGENT: Person = { name: 'Dana Reyes', email: 'dana.reyes@northwind.example', phone: '' };
export const COLLEAGUE: Person = { name: 'Jonas Weber', email: 'jonas.weber@northwind.example', phone: '' };

export function person(name: string, email: string, phone = ''): Person {
  return { name, email, phone };
}

/** `at` is "2025-11-20 13:58". */
export function says(from: Person, at: string, text: string): Message {
  return { role: 'requester', author: from.name, email: from.email, at: iso(at), public: true, text };
}

export function answers(from: Person, at: string, text: string): Message {
  return { role: 'agent', author: from.name, email: from.email, at: iso(at), public: true, text };
}

export function notes(from: Person, at: string, text: string): Message {
  return { role: 'agent', author: from.name, email: from.email, at: iso(at), public: false, text };
}

export function happens(at: string, text: string): Message {
  return { role: 'system', author: 'Otter', email: '', at: iso(at), public: false, text };
}

/** Every ticket has these three fields, mostly empty. */
export function fields(values: { order?: string; product?: string; language?: string } = {}): HelpdeskTicket['fields'] {
  return [
    { key: 'order_reference', label: 'Order reference', value: values.order ?? '' },
    { key: 'product', label: 'Product', value: values.product ?? '' },
    { key: 'language', label: 'Language', value: values.language ?? 'English' },
  ];
}

function iso(at: string): string {
  return `${at.replace(' ', 'T')}:00Z`;
}
