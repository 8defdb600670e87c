// What stands in a code field until CodeMirror is there: a plain input with the same name, the same text and the same limits.
import type { RefObject } from 'preact';
import type { Delivery } from './delivery.ts';
import { joinLines } from './text-change.ts';

interface PlainCodeProps {
  kind: 'field' | 'json' | 'raw';
  value: string;
  hint: string;
  glue: string;
  maxLength: number;
  attributes: Record<string, string>;
  box: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  delivery: Delivery;
}

export function PlainCode({ kind, value, hint, glue, maxLength, attributes, box, delivery }: PlainCodeProps) {
  const { 'aria-multiline': _lines, ...named } = attributes;
  if (kind === 'field') {
    return (
      <input
        ref={box}
        type="text"
        spellcheck={false}
        autocomplete="off"
        value={value}
        placeholder={hint}
        maxLength={maxLength}
        onInput={({ currentTarget: { value: text } }) => delivery.take(() => joinLines(text, glue), 0)}
        {...named}
      />
    );
  }
  return (
    <textarea
      ref={box}
      spellcheck={false}
      rows={6}
      value={value}
      placeholder={hint}
      maxLength={kind === 'raw' ? undefined : maxLength}
      readOnly={kind === 'raw'}
      onInput={({ currentTarget: { value: text } }) => delivery.take(() => text, 0)}
      {...named}
    />
  );
}
