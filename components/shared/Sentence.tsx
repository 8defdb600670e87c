// A sentence of ours that may quote names of other people's: what stands in “…” is isolated, so that a name written from right to left
// turns none of the words around it.
import { Fragment } from 'preact';

export function Sentence({ text }: { text: string }) {
  return text
    .split(/(“[^”]*”)/)
    .map((part, index) =>
      index % 2 === 1 ? (
        <bdi key={`${index} ${part}`}>{part}</bdi>
      ) : (
        <Fragment key={`${index} ${part}`}>{part}</Fragment>
      ),
    );
}
