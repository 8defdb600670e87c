// Which colour a status word gets. The word itself is always shown: the colour only helps the eye. Pure.

export type Tone = 'good' | 'warn' | 'bad';

const WORDS: Record<Tone, readonly string[]> = {
  good: 'accepted active approved available complete completed confirmed delivered done enabled ok open paid ready refunded resolved sent shipped succeeded success valid verified'.split(
    ' ',
  ),
  warn: 'awaiting delayed draft expiring hold inactive partial partially paused pending processing queued review scheduled transit unpaid waiting'.split(
    ' ',
  ),
  bad: 'blocked cancelled canceled declined denied disabled error expired failed failure fraud invalid locked lost overdue rejected returned suspended'.split(
    ' ',
  ),
};

/** The tone of a status, null when no word of it is known. "not …" and "un…" never count as good. */
export function statusTone(status: string): Tone | null {
  const words = status.toLowerCase().split(/[^\p{L}]+/u);
  if (words.some((word) => WORDS.bad.includes(word))) return 'bad';
  if (words.some((word) => WORDS.warn.includes(word))) return 'warn';
  if (words.includes('not') || words.includes('no')) return null;
  return words.some((word) => WORDS.good.includes(word)) ? 'good' : null;
}
