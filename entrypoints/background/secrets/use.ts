// What counts as use of the unlocked secrets, besides the runs and tests that read them: messages that only a person's doing sends. What
// pages ask by themselves, to show what is true, keeps nothing unlocked; nor does anything from a ticket page.
import type { MessageName } from '#lib/messages.ts';

const USES = [
  'cards.search',
  'cards.dismiss',
  'tickets.mark',
  'tickets.insert',
  'runs.preview',
  'runs.start',
  'runs.cancel',
  'runs.settle',
  'runs.checkCard',
  'actions.keepDraft',
  'actions.discardDraft',
  'actions.save',
  'actions.setStatus',
  'actions.delete',
  'trash.restore',
  'trash.erase',
  'tests.save',
  'tests.call',
  'tests.dryRun',
  'library.import',
  'library.importDemo',
  'connections.save',
  'connections.delete',
  'connections.setSecret',
  'connections.forgetSecret',
  'connections.signIn',
  'connections.signOut',
  'connections.test',
  'secrets.setLevel',
  'log.erase',
  'sites.add',
  'sites.remove',
  'settings.set',
] as const satisfies MessageName[];

const names: ReadonlySet<string> = new Set<MessageName>(USES);

export function isUse(name: MessageName): boolean {
  return names.has(name);
}
