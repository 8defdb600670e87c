// One value out of a response, shown in its format. Values are text for the page, never markup.
import { useState } from 'preact/hooks';
import type { OutputFormat } from '#lib/action/schema.ts';
import type { ShownValue } from '#lib/run.ts';
import { Breakable } from './Breakable.tsx';
import { amountText, cellText } from './cell-text.ts';
import { formatDate } from './format-date.ts';
import { formatMoney, moneyText } from './format-money.ts';
import { readableName } from './readable-name.ts';
import { safeLink } from './safe-link.ts';
import { statusText } from './status-text.ts';
import { statusTone } from './status-tone.ts';
import { tableOf } from './table-of.ts';
import { valueText } from './value-text.ts';

/** Rows or entries shown before "Show all". */
const SHORT = 8;
/** Characters of a table's cell that stay on one line when they hold no space. */
const LONGEST_WORD = 20;

interface ValueProps {
  value: ShownValue;
  format: OutputFormat;
  /** What the value is, for tables that scroll. */
  name: string;
}

export function Value({ value, format, name }: ValueProps) {
  if (value.kind === 'empty') return <span class="muted">empty</span>;
  if (format === 'money') {
    const amount = moneyText(value);
    if (amount !== null) return formatMoney(amount);
  }
  if (value.kind === 'list') {
    if (value.items.length === 0) return <span class="muted">empty list</span>;
    return <Many value={value} format={format} name={name} />;
  }
  if (value.kind === 'object') return amountText(value) ?? <Members value={value} />;
  return <Scalar text={valueText(value)} format={format} />;
}

function Scalar({ text, format }: { text: string; format: OutputFormat }) {
  if (text === '') return <span class="muted">empty text</span>;
  if (format === 'date') {
    const date = formatDate(text);
    return date === null ? text : <time dateTime={date.iso}>{date.text}</time>;
  }
  if (format === 'link') {
    const link = safeLink(text);
    if (link === null) return text;
    return (
      <a href={link.href} target="_blank" rel="noopener noreferrer">
        <Breakable text={link.text} />
      </a>
    );
  }
  if (format === 'email' && /^[^\s@,;:?&<>"]+@[^\s@,;:?&<>"]+$/.test(text)) {
    return <a href={`mailto:${encodeURIComponent(text).replace('%40', '@')}`}>{text}</a>;
  }
  if (format === 'status') {
    return (
      <span class="pill" data-is={statusTone(text) ?? undefined}>
        {statusText(text)}
      </span>
    );
  }
  return <span class="lines">{text}</span>;
}

function Members({ value }: { value: Extract<ShownValue, { kind: 'object' }> }) {
  if (value.members.length === 0) return <span class="muted">empty</span>;
  return (
    <dl class="pairs small">
      {value.members.flatMap((member) => [
        <dt key={`${member.name} name`}>{readableName(member.name)}</dt>,
        <dd key={`${member.name} value`} class="lines">
          {cellText(member.name, member.value)}
        </dd>,
      ])}
    </dl>
  );
}

/** A number or name of something, such as KET-17-CRM: read wrongly when it is broken at its hyphens. */
function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && !/\s/.test(text);
}

function Many({ value, format, name }: ValueProps & { value: Extract<ShownValue, { kind: 'list' }> }) {
  const [all, setAll] = useState(false);
  const items = all ? value.items : value.items.slice(0, SHORT);
  const table = tableOf({ kind: 'list', items });
  const rest = value.items.length - items.length;
  return (
    <>
      {table === null ? (
        <ul class="outputs__list">
          {items.map((item, index) => (
            <li key={index}>
              {item.kind === 'list' ? cellText(name, item) : <Value value={item} format={format} name={name} />}
            </li>
          ))}
        </ul>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="table__box" aria-label={name} tabIndex={0}>
          <table class="table">
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column.name} scope="col" data-is={column.numbers ? 'number' : undefined}>
                    {readableName(column.name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => {
                    const text = cell === null ? '' : cellText(table.columns[at]?.name ?? '', cell);
                    const is = table.columns[at]?.numbers ? 'number' : isWord(text) ? 'word' : undefined;
                    return (
                      <td key={table.columns[at]?.name} data-is={is}>
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rest > 0 && (
        <button class="button" data-kind="plain" type="button" onClick={() => setAll(true)}>
          Show all {value.items.length}
        </button>
      )}
    </>
  );
}
