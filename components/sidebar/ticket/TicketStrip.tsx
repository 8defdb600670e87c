// The ticket beside the panel, in two lines; opened, everything that was read of it, so that trust can be checked.
import { Fragment } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';
import { roleText } from '#components/shared/origin-text.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { timeText } from '../result/run-text.ts';
import { MissingParts } from './MissingParts.tsx';
import { cutText, ticketFields, ticketMeta } from './ticket-text.ts';

interface TicketStripProps {
  ticket: Ticket;
}

export function TicketStrip({ ticket }: TicketStripProps) {
  return (
    <>
      <details class="ticket" key={ticket.key}>
        <summary class="ticket__bar">
          <span class="ticket__subject">{ticket.subject || 'No subject'}</span>
          <span class="ticket__meta">{ticketMeta(ticket)}</span>
          <Icon name="right" turns />
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section class="ticket__read" aria-label="What was read" tabIndex={0}>
          <p class="muted">
            {ticket.source === 'api'
              ? `What Deskhand read, through ${ticket.helpdeskName}’s own API with your session:`
              : 'What Deskhand read from the page:'}
          </p>
          {ticket.cut !== null && (
            <p>
              <b>{cutText(ticket.cut)}</b>
            </p>
          )}
          <dl class="pairs">
            {ticketFields(ticket).map((field) => (
              <Fragment key={field.label}>
                <dt>{field.label}</dt>
                {field.value === '' ? <dd class="muted">empty</dd> : <dd class="lines">{field.value}</dd>}
              </Fragment>
            ))}
          </dl>
          {ticket.messages.map((message, index) => (
            <div class="ticket__message" key={message.id}>
              <p>
                <b>Message {index + 1}</b> <span class="muted">· {about(message)}</span>
              </p>
              <p class="lines">{message.text}</p>
            </div>
          ))}
        </section>
      </details>
      <MissingParts ticket={ticket} />
    </>
  );
}

function about(message: Ticket['messages'][number]): string {
  const time = Date.parse(message.at);
  const parts = [
    message.author.name === ''
      ? roleText(message.author.role)
      : `${message.author.name}, ${roleText(message.author.role)}`,
    Number.isNaN(time) ? message.at : timeText(time, Date.now()),
    message.public ? '' : 'internal note',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
