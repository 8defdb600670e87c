// What this browser learnt from use: shown, forgotten, handed out for a library file.
import { forget } from '#lib/suggest/learned.ts';
import { readLearned } from '#lib/suggest/learned-schema.ts';
import { learnedWords } from '#lib/suggest/learned-words.ts';
import { mergeLearned } from '#lib/suggest/merge-learned.ts';
import { recordEvent } from '../store/events.ts';
import { writeLearned } from '../store/learned.ts';
import { resetShapes } from '../store/shapes.ts';
import type { HandlersOf } from './handler.ts';

export const learningHandlers: HandlersOf<'learning'> = {
  async 'learning.list'(deps) {
    const [learned, library] = await Promise.all([deps.learned.read(), deps.library.read()]);
    const actions = new Map(library.entries.flatMap(({ id, action }) => (action ? [[id, action] as const] : [])));
    const texts = new Map([...actions].map(([id, { name, description }]) => [id, `${name}. ${description}`]));
    return learnedWords(learned, texts).map(({ actionId, ...words }) => ({
      id: actionId,
      name: actions.get(actionId)?.name ?? null,
      ...words,
    }));
  },

  'learning.forget': (deps, { id }) =>
    deps.changeDefinition(async () => {
      await resetShapes(deps.database, id);
      deps.shapes.forget();
      const known = await deps.learned.read();
      const learned = forget(known, id);
      const forgotten = known.actions.length - learned.actions.length;
      if (forgotten === 0) return { forgotten };
      await writeLearned(deps.database, learned);
      deps.learned.forget();
      const library = await deps.library.read();
      const name = id === null ? 'All actions' : (library.byId.get(id)?.action?.name ?? id);
      await recordEvent(deps, {
        subject: { kind: 'setting', id: '', name: 'Learning' },
        what: 'erased',
        changes: [{ field: 'What was learnt', before: name, after: null }],
      });
      return { forgotten };
    }),

  'learning.merge': (deps, request) =>
    deps.changeDefinition(async () => {
      const [own, library] = await Promise.all([deps.learned.read(), deps.library.read()]);
      const { learned, merged } = mergeLearned(own, readLearned(request.learned), new Set(library.byId.keys()));
      if (merged.length === 0) return { taught: 0 };
      await writeLearned(deps.database, learned);
      deps.learned.forget();
      await recordEvent(deps, {
        subject: { kind: 'setting', id: '', name: 'Learning' },
        what: 'imported',
        changes: [{ field: 'Actions taught', before: null, after: String(merged.length) }],
      });
      return { taught: merged.length };
    }),

  async 'learning.read'(deps, { ids }) {
    const [learned, library] = await Promise.all([deps.learned.read(), deps.library.read()]);
    const chosen = ids && new Set(ids);
    return { actions: learned.actions.filter(({ id }) => library.byId.has(id) && (!chosen || chosen.has(id))) };
  },
};
