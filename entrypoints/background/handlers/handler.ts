// The shape of handlers. Types only.
import type { MessageName, RequestOf, ValueOf } from '#lib/messages.ts';
import type { Sender } from '../browser-port.ts';
import type { Deps } from '../deps.ts';

/** One message: checked and parsed when it arrives here. What it throws becomes the reply's error. */
export type Handler<Name extends MessageName> = (
  deps: Deps,
  request: RequestOf<Name>,
  sender: Sender,
) => Promise<ValueOf<Name>>;

/** The handlers of every message with this noun. */
export type HandlersOf<Noun extends string> = {
  [Name in Extract<MessageName, `${Noun}.${string}`>]: Handler<Name>;
};
