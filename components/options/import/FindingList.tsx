// What is wrong with a document, each with its place. A long list is folded: its first entries tend to say what the matter is.
import type { Finding, Findings } from '#lib/import/offer.ts';

/** Shown at once. */
const FIRST = 20;

export function FindingList({ findings: { list, more } }: { findings: Findings }) {
  const rest = list.slice(FIRST);
  return (
    <>
      <Bullets findings={list.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{new Intl.NumberFormat().format(rest.length)} more places</summary>
          <Bullets findings={rest} />
        </details>
      )}
      {more > 0 && <p>And {new Intl.NumberFormat().format(more)} more, which are not listed.</p>}
    </>
  );
}

function Bullets({ findings }: { findings: Finding[] }) {
  return (
    <ul class="bullets">
      {findings.map(({ where, message }, place) => (
        <li key={`${place} ${where}`}>
          {where !== '' && (
            <>
              <code>{where}</code>:{' '}
            </>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}
