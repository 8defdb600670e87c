// How CodeMirror looks here: the tokens of the pages, so that light and dark follow by themselves. The box around it is in options-code.css.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.number, color: 'var(--accent)' },
  { tag: tags.atom, color: 'var(--accent)' },
  { tag: tags.punctuation, color: 'var(--ink-2)' },
]);

const chip = { borderRadius: '3px', padding: '1px 2px', fontWeight: '500' };

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', minInlineSize: '0' },
  '&.cm-focused': { outline: 'none' },
  // the ring is around the whole box
  '.cm-content:focus-visible': { outline: 'none', boxShadow: 'none' },
  '.cm-scroller': { fontFamily: 'var(--code-font, var(--mono))', fontSize: 'var(--text-s)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  // the chips: what stands for a value
  '.cm-input-known, .cm-input-known *': { color: 'var(--accent)' },
  '.cm-input-known': { ...chip, backgroundColor: 'var(--accent-soft)' },
  '.cm-input-unknown, .cm-input-unknown *': { color: 'var(--bad)' },
  '.cm-input-unknown': {
    ...chip,
    backgroundColor: 'var(--bad-soft)',
    textDecoration: 'underline wavy var(--bad) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-gutters': { border: '0', backgroundColor: 'transparent', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minInlineSize: '34px', paddingInline: '0 var(--s3)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '&:not(.cm-focused) .cm-matchingBracket': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': {
    borderRadius: '2px',
    backgroundColor: 'var(--mark)',
    outline: '1px solid var(--line-strong)',
  },
  '&:not(.cm-focused) .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  // the list of inputs
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--bg-raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': { padding: 'var(--s1)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minInlineSize: '0',
    maxInlineSize: 'min(420px, calc(100vw - 24px))',
    maxBlockSize: '260px',
    fontFamily: 'var(--font)',
    fontSize: 'var(--text-s)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 'var(--s2)',
    padding: '4px var(--s2)',
    borderRadius: 'var(--radius-s)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionLabel': { fontFamily: 'var(--mono)', fontWeight: '500', color: 'var(--accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    marginInlineStart: '0',
    fontStyle: 'normal',
    color: 'var(--ink-2)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

export const theme: Extension = [look, syntaxHighlighting(colours)];
