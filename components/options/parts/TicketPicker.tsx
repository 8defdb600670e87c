// A button that lets somebody choose a ticket: one that was read since the browser started, or text pasted in its place.
// Tickets are shown and handed on; nothing keeps them.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import { pastedTicket } from '#lib/ticket/pasted-ticket.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { Loaded } from './Loaded.tsx';
import { createResource } from './resource.ts';

interface TicketPickerProps {
  onPick: (ticket: Ticket) => void;
  /** The words on the button: "From ticket…". */
  label: string;
}

export function TicketPicker({ onPick, label }: TicketPickerProps) {
  const [open, setOpen] = useState(false);
  const pick = (ticket: Ticket | null) => {
    setOpen(false);
    if (ticket !== null) onPick(ticket);
  };
  return (
    <>
      <button
        class="button"
        data-kind="plain"
        data-size="s"
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && <PickDialog onAnswer={pick} />}
    </>
  );
}

function PickDialog({ onAnswer }: { onAnswer: (ticket: Ticket | null) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<Ticket | null>(null);
  const [recent] = useState(() => createResource(() => call('tickets.recent', {})));
  const titleId = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    void recent.load();
  }, []);
  // closing first and answering on `close` lets the browser put the focus back before the dialog leaves the page
  const choose = (ticket: Ticket) => {
    chosen.current = ticket;
    dialog.current?.close();
  };
  return (
    <dialog
      class="dialog"
      data-size="l"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => onAnswer(chosen.current)}
    >
      <h2 id={titleId}>Choose a ticket</h2>
      <section class="section">
        <h3>Read since the browser started</h3>
        <Loaded from={recent}>{(tickets) => <RecentTickets tickets={tickets} onPick={choose} />}</Loaded>
      </section>
      <PasteBox onPaste={(text) => choose(pastedTicket(text))} onCancel={() => dialog.current?.close()} />
    </dialog>
  );
}

function RecentTickets({ tickets, onPick }: { tickets: Ticket[]; onPick: (ticket: Ticket) => void }) {
  if (tickets.length === 0) return <p>None yet. Open a ticket in your helpdesk, or paste its text below.</p>;
  return (
    <ul class="ticket-picks">
      {tickets.map((ticket) => (
        <li key={ticket.key}>
          <button type="button" onClick={() => onPick(ticket)}>
            <strong>{ticket.subject || 'No subject'}</strong>
            <small>{[ticket.helpdeskName, `#${ticket.number}`, personText(ticket)].filter(Boolean).join(' · ')}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function personText({ requester }: Ticket): string {
  return requester.name || requester.email;
}

function PasteBox({ onPaste, onCancel }: { onPaste: (text: string) => void; onCancel: () => void }) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') return onPaste(text);
    setEmpty(true);
    field.current?.focus();
  };
  return (
    <form class="form" noValidate onSubmit={submit}>
      <div class="field">
        <label class="field__label" for={id}>
          Or paste a ticket’s text
        </label>
        <textarea
          class="input"
          id={id}
          ref={field}
          rows={5}
          spellcheck={false}
          value={text}
          aria-invalid={empty}
          aria-describedby={`${id}-error ${id}-help`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setEmpty(false);
          }}
        />
        <p class="field__error" id={`${id}-error`} role="alert">
          {empty && 'Paste the text first.'}
        </p>
        <p class="field__help" id={`${id}-help`}>
          “Subject:” and “From:” lines above it are understood. The text is not kept.
        </p>
      </div>
      <div class="buttons">
        <button class="button" type="button" onClick={onCancel}>
          Cancel
        </button>
        <button class="button" data-kind="primary" type="submit">
          Use this text
        </button>
      </div>
    </form>
  );
}
