// Lines that the editor proposes, from the lexicon and from what was learnt on this browser. Each is added by a press, never by itself.
import { useMemo, useRef } from 'preact/hooks';
import { lazy, useLazy } from '../../parts/lazy.ts';
import { PageIcon } from '../../parts/PageIcon.tsx';
import type { Editor } from '../editor.ts';
import { useSettledAction } from '../settled-action.ts';
import type { Proposal } from './proposals.ts';
import { useTicketWords } from './ticket-words.ts';

const proposing = lazy(() => import('./proposals.ts'));

interface PhraseProposalsProps {
  editor: Editor;
  /** No more fit. */
  full: boolean;
  onAdd: (text: string) => void;
}

export function PhraseProposals({ editor, full, onAdd }: PhraseProposalsProps) {
  const action = useSettledAction(editor);
  const written = editor.action.value.phrases;
  const { name, description } = action;
  const learnt = useTicketWords(editor.id, `${name}\n${description}`);
  const proposalsFor = useLazy(proposing)?.proposalsFor;
  const proposals = useMemo(
    () => proposalsFor?.({ name, description }, written ?? [], learnt) ?? [],
    [name, description, written, learnt, proposalsFor],
  );
  const list = useRef<HTMLUListElement>(null);
  const add = ({ text }: Proposal, index: number) => {
    onAdd(text);
    // The pressed one goes away: the next one, or the line itself, takes the focus.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const place = list.current?.closest('.phrases');
    (buttons[index + 1] ?? buttons[index - 1] ?? place?.querySelector<HTMLElement>('[data-add]'))?.focus();
  };
  if (full || proposals.length === 0) return null;
  return (
    <div class="proposals">
      <p class="proposals__head">Proposed: press one to add it</p>
      <ul ref={list}>
        {proposals.map((proposal, index) => (
          <li key={proposal.text}>
            <button
              class="proposal"
              type="button"
              data-from={proposal.from}
              aria-label={`Add “${proposal.text}”${proposal.from === 'tickets' ? ', from your tickets' : ''}`}
              onClick={() => add(proposal, index)}
            >
              <PageIcon name="plus" />
              <span>{proposal.text}</span>
              {proposal.from === 'tickets' && <small>from your tickets</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
