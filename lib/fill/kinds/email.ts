// E-mail addresses. The requester's own address stands in for the customer's, unless the text names another one.
import type { Input } from '../../action/schema.ts';
import type { InputValue } from '../../action/values.ts';
import { around } from '../evidence.ts';
import { findEmails } from '../find/emails.ts';
import type { Finding } from '../finding.ts';
import type { Label } from '../label.ts';
import { placed } from '../places.ts';
import { speaksOfSelf } from '../speaks-of-self.ts';
import { type Kind, onlySpot } from './kind.ts';
import { asksForNew, saysNew } from './new-value.ts';

const DESCRIBED = /^e-?mail\b|\be-?mail address\b|\b(mailbox|inbox)\b/i;
// "forward_to: Address that gets a copy."
const SENT_TO = /^(forward|send|copy|cc|notify|mail|report|reply)( \w+)? to$|^(from|to|sender|recipient)( address)?$/;
const MAILBOX = /\b(mailbox|inbox)\b/i;
const ABOUT_REQUESTER =
  /(?<!(colleague|member|friend|user) of (the|a) )\b(requester|requestor|customer|buyer|client|reporter)\b/i;
const ANOTHER =
  /\b(unless|otherwise|if (nobody|no one|none)|named in|another|usually|normally|by default|mostly|names? (nobody|no one|no other|none))\b/i;
const ACCOUNT_UNDER =
  /\b(account|registered|log ?in|sign(ed|ing)? (in|up)|runs?|under|goes? to|send it to|address is|use|e-?mail is)\b[^@]{0,40}$/i;

// How much the requester's own address counts beside what a text can reach (about 2): surely, unless another is named, hardly.
const REQUESTER_SURELY = 2;
const REQUESTER_UNLESS = 1.4;
const REQUESTER_HARDLY = 0.9;
// Where the ticket speaks of nobody else it is about whoever wrote it.
const REQUESTER_ALONE = 1.2;

export function emailKind(input: Input, label: Label): Kind | null {
  const named = label.name.some((word) => ['email', 'mail'].includes(word)) || label.name.join('') === 'e mail';
  const [first = ''] = input.description.split(/[.;]/);
  const sentTo =
    SENT_TO.test(label.name.join(' ')) &&
    /\baddress\b/i.test(first) &&
    !/\b(street|postal|delivery|parcel|goods)\b/i.test(first);
  if (input.type !== 'string' || !(named || sentTo || DESCRIBED.test(first))) return null;
  const qualifiers = label.name.filter(
    (word) => !['email', 'mail', 'address', 'e', 'requester', 'customer'].includes(word),
  );
  const mailbox = !named && MAILBOX.test(first);
  const isNew = asksForNew(input, label) || (mailbox && /\bnew\b/i.test(first));
  const isNewOwn = isNew && !mailbox && qualifiers.every((word) => word === 'new');
  const about =
    label.name.some((word) => /^(requester|customer|client|buyer|reporter)$/.test(word)) ||
    ABOUT_REQUESTER.test(input.description);
  const another = ANOTHER.test(input.description);
  const surely = about && !another;
  const requesterScore = surely
    ? REQUESTER_SURELY
    : about || qualifiers.length === 0
      ? REQUESTER_UNLESS
      : REQUESTER_HARDLY;
  return {
    find: findEmails,
    base: surely ? 0.4 : 1.2,
    adjust: (finding) => direction(finding, label) + (ACCOUNT_UNDER.test(around(finding).before) ? 0.9 : 0),
    fromField: (text) => (isNewOwn ? null : onlySpot(text, findEmails)),
    uncertain: (finding) => isNewOwn && !saysNew(finding),
    impossible: (value, { ticket }) => isNew && sameAddress(value, ticket.requester.email),
    others: (reading) =>
      isNew || (sentTo && !about) || reading.ticket.requester.email === ''
        ? []
        : [
            {
              value: reading.ticket.requester.email,
              from: placed('requester', 'requester’s e-mail', reading.ticket.requester.email),
              score: speaksOfSelf(reading) ? Math.max(requesterScore, REQUESTER_ALONE) : requesterScore,
            },
          ],
  };
}

function sameAddress(value: InputValue, email: string): boolean {
  return String(value).toLowerCase() === email.toLowerCase();
}

/** "a@x -> b@x", "from a@x to b@x": which of the two is meant. */
function direction(finding: Finding, label: Label): number {
  const { before, after } = around(finding);
  const from = /^\W{0,3}(->|→|=>|to\b)/.test(after) || /\bfrom\W*$/i.test(before);
  const to = /(->|→|=>|\bto)\W*$/i.test(before);
  const wanted = /^(from|old|sender)$/.test(label.name[0] ?? '')
    ? 'from'
    : /^(to|new|recipient)$/.test(label.name[0] ?? '')
      ? 'to'
      : '';
  if (wanted === '' || from === to) return 0;
  return (wanted === 'from') === from ? 0.8 : -0.8;
}
