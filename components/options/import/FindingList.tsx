// What is wrong with a document, each with its place.
import type { Findings } from '#lib/import/offer.ts';

export function FindingList({ findings }: { findings: Findings }) {
  return (
    <ul class="bullets">
      {findings.list.map(({ where, message }, place) => (
        <li key={`${place} ${where}`}>
          {where !== '' && (
            <>
              <code>{where}</code>:{' '}
            </>
          )}
          {message}
        </li>
      ))}
      {findings.more > 0 && <li>And {new Intl.NumberFormat().format(findings.more)} more.</li>}
    </ul>
  );
}
