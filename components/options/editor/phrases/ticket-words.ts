// What this browser learnt from tickets on which an action was run, asked for when its editor opens and after its words changed.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';

const NONE: readonly string[] = [];

/** Words and word pairs, strongest first; none when nothing was learnt or it cannot be read: proposals are no more than a help. */
export function useTicketWords(id: string, text: string): readonly string[] {
  const [words, setWords] = useState(NONE);
  useEffect(() => {
    let current = true;
    void call('actions.ticketWords', { id, text }).then((reply) => {
      if (current && reply.ok) setWords(reply.value);
    });
    return () => {
      current = false;
    };
  }, [id, text]);
  return words;
}
