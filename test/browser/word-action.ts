// An action whose first input stands in every place that takes a placeholder. No test stands here.
import { API_ORIGIN } from '../world/world.ts';
import type { TestAction } from './action-file.ts';

/** `word` stands in URL, query, header, body (quoted, bare) and question; `note` may be left out. */
export const WORD_ACTION = {
  name: 'Pass a word on',
  method: 'POST',
  url: `${API_ORIGIN}/v2/words/{{word}}/list`,
  inputs: [
    { name: 'word', description: 'Any word.', type: 'string' },
    { name: 'count', description: 'How often.', type: 'integer' },
    { name: 'note', description: 'A note.', type: 'string', required: false },
  ],
  query: [{ name: 'q', value: '{{word}}' }],
  headers: [{ name: 'X-Word', value: 'the {{word}}' }],
  body: '{"text":"a {{word}}","bare":{{word}},"count":{{count}},"note":{{note}}}',
  outputs: [
    { name: 'First', path: '$.first' },
    { name: 'Second', path: '$.list[0].second' },
    { name: 'Third', path: '$.third' },
  ],
} as const satisfies TestAction;
