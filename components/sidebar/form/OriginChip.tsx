// Where a value came from; where that is in the conversation, pressing it marks the words in the page.

import { Icon, type IconName } from '#components/shared/Icon.tsx';
import { originText, wordsToMark } from '#components/shared/origin-text.ts';
import type { InputValue } from '#lib/action/values.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';

const ICONS: Record<Provenance['kind'], IconName> = {
  message: 'message',
  subject: 'message',
  selection: 'page',
  requester: 'person',
  ticket: 'page',
  field: 'list',
  agent: 'person',
  default: 'options',
  fallback: 'options',
  typed: 'change',
  run: 'send',
};

/** A longer instruction than this is not for a chip. */
const LONGEST_QUOTE = 100;
/** What comes from no ticket belongs to none. */
const OWN: readonly Provenance['kind'][] = ['typed', 'default', 'fallback', 'run'];

function textOf({ kind, quote }: Provenance, place: string, foreign: string): string {
  if (kind === 'typed') return place;
  if (kind === 'fallback' && quote !== '' && quote.length <= LONGEST_QUOTE) {
    return `not in the ticket; the description says “${quote}”`;
  }
  return kind === 'run' ? `carried over from ${place}` : `from ${foreign}${place}`;
}

interface OriginChipProps {
  task: Task;
  from: Provenance;
  value: InputValue | null;
  locked: boolean;
}

export function OriginChip({ task, from, value, locked }: OriginChipProps) {
  const panel = usePanel();
  const place = originText(from, task.ticket);
  const words = wordsToMark(from, value, task.ticket);
  const number = task.card.ticketNumber;
  const foreign = locked && !OWN.includes(from.kind) && number !== '' ? `#${number}, ` : '';
  const text = textOf(from, place, foreign);
  if (words === null || locked) {
    return (
      <p class="origin">
        <Icon name={ICONS[from.kind]} small />
        <span>{text}</span>
      </p>
    );
  }
  return (
    <button
      class="origin"
      type="button"
      title="Show in the ticket"
      onClick={() => void panel.mark(task.card.ticketKey, words.messageId, words.text)}
    >
      <Icon name={ICONS[from.kind]} small />
      <span>{text}</span>
    </button>
  );
}
