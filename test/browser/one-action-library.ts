// The text of an unsigned shared library with one look-up, for a server to give out.
import { writeShared } from '#lib/sync/write-shared.ts';
import { makeAction } from '../unit/action/make-action.ts';
import { API_ORIGIN } from '../world/world.ts';

/** The text of that version, with that description of its one action. */
export const oneActionLibrary = (version: number, description: string) =>
  writeShared(
    {
      actions: [
        makeAction({ url: `${API_ORIGIN}/echo/order`, connectionId: null }, [], {
          id: 'look-up',
          name: 'Look up order',
          description,
        }),
      ],
      connections: [],
      helpdesks: [],
    },
    {
      library: '5f0c7f0e-0000-4000-8000-000000000001',
      version,
      author: 'Dana Reyes',
      publishedAt: '2026-11-23T12:00:00.000Z',
      note: '',
    },
    null,
  );
