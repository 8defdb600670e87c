// What an action does in a word, and where.

import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import type { ActionKind } from '#lib/action/schema.ts';
import { KIND_WORDS } from '../result/run-text.ts';

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
