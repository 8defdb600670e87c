// A change's fields as differences, and where what it is about can be looked at. Pure.
import type { Difference } from '#lib/diff/difference.ts';
import { diffText } from '#lib/diff/text.ts';
import type { FieldChange, LogEvent } from '#lib/log.ts';
import { choiceQuery } from '../history/choice.ts';
import { routeHash } from '../route.ts';

/** Words are marked up; of a field that came or went its whole text is. */
export function changeDifference({
  field,
  before,
  after,
}: FieldChange): Pick<Difference, 'part' | 'kind' | 'spans' | 'code'> {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const code = [before, after].some((text) => text !== null && /^(https?:\/\/|\{|\[|\$)/.test(text));
  return { part: field, kind, spans: diffText(before ?? '', after ?? ''), code };
}

/** What the library holds at the moment, by id. */
export interface Library {
  actions: ReadonlySet<string>;
  connections: ReadonlySet<string>;
}

/** null: it is nothing that has a place of its own, or it is not there any more. */
export function subjectHash(
  { subject, revision, what }: Pick<LogEvent, 'subject' | 'revision' | 'what'>,
  there: Library,
): { subject: string; revision: string | null } | null {
  switch (subject.kind) {
    case 'action': {
      if (what === 'deleted' && !there.actions.has(subject.id)) return { subject: '#trash', revision: null };
      if (!there.actions.has(subject.id)) return null;
      const history = routeHash({ page: 'actions', id: subject.id, view: 'history' });
      const isLater = revision !== null && revision > 1;
      return {
        subject: routeHash({ page: 'actions', id: subject.id }),
        revision: isLater ? `${history}${choiceQuery({ before: revision - 1, after: revision })}` : history,
      };
    }
    case 'connection':
    case 'secret':
      if (!there.connections.has(subject.id)) return null;
      return { subject: routeHash({ page: 'connections', id: subject.id }), revision: null };
    case 'setting':
      return { subject: '#settings', revision: null };
    case 'site':
    case 'helpdesk':
      return { subject: '#helpdesks', revision: null };
    case 'library':
      return { subject: '#actions', revision: null };
    case 'log':
    case 'storage':
      return null;
  }
}
