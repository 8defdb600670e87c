// One account behind many agents: the API sees that account and allows what it may do, not what the agent may.
import { type Action, actionKind } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import type { Advice } from './advice.ts';
import { wordsOf } from './wording.ts';

/** Words that outputs of personal data tend to be called by. */
const PERSONAL = new Set(
  'email mail phone telephone mobile address street postcode zip city birthday birthdate birth dob iban bic cardholder passport ssn tax salary income diagnosis insurance gender nationality'.split(
    ' ',
  ),
);

export function adviseOnAccount(action: Action, connection: Connection | null): Advice[] {
  if (connection === null || connection.account === '') return [];
  const allowed = `“${connection.name}” acts as ${connection.account}: this connection may be allowed more than your agents are.`;
  if (actionKind(action.request.method) !== 'lookup') {
    return [
      {
        kind: 'shared-account',
        field: 'request.connectionId',
        message: allowed,
        better: 'Give the account no more rights than this needs. Agents see whose account acts before they confirm.',
      },
    ];
  }
  const personal = action.outputs.filter(({ name, path }) => isPersonal(wordsOf(`${name} ${path}`)));
  if (personal.length === 0) return [];
  return [
    {
      kind: 'shared-account',
      field: 'request.connectionId',
      message: `${allowed} It shows them ${personal
        .slice(0, 3)
        .map(({ name }) => `“${name}”`)
        .join(', ')}.`,
      better: 'Leave out what agents need not see, and mark what customers must not get as sensitive.',
    },
  ];
}

/** A card alone is nobody's data ("On the card by"); its number or its holder is. */
function isPersonal(words: string[]): boolean {
  if (words.some((word) => PERSONAL.has(word))) return true;
  return words.includes('card') && words.some((word) => word === 'number' || word === 'holder');
}
