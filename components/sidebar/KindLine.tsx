// What an action does in a word, and where.
import type { ActionKind } from '#lib/action/schema.ts';
import { Icon } from '../shared/Icon.tsx';
import { hostOf } from './host.ts';
import { KIND_WORDS } from './run-text.ts';

interface KindLineProps {
  kind: ActionKind;
  origin: string;
}

export function KindLine({ kind, origin }: KindLineProps) {
  return (
    <p class="kind" data-kind={kind}>
      <Icon name={kind} small />
      <b>{KIND_WORDS[kind]}</b>
      <span>{hostOf(origin)}</span>
    </p>
  );
}
