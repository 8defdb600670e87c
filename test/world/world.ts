// The demo world: a shop's API, a helpdesk and the company's login server, all https on loopback under real-looking names. For browser tests and `npm start` alike.
import { type Certificate, makeCertificate } from './certificate.ts';
import { createHelpdesk } from './helpdesk/server.ts';
import { startHttps } from './https-server.ts';
import { createLogin, type Login } from './login/server.ts';
import type { Disturbance } from './shop/disturbances.ts';
import type { RequestLogEntry } from './shop/request-log.ts';
import { createShop, type Unknown } from './shop/server.ts';

export type { Disturbance, RequestLogEntry };

export const API_ORIGIN = 'https://api.northwind.example';
export const HELPDESK_ORIGIN = 'https://support.northwind.example';
export const LOGIN_ORIGIN = 'https://login.northwind.example';

export interface World {
  /** PEM; the same certificate serves every stand-in. */
  tls: Certificate;
  api: {
    origin: string;
    port: number;
    /** Every request that arrived, oldest first: the truth that tests count at. */
    requests: RequestLogEntry[];
    /** Makes coming requests go wrong. */
    disturb(disturbance: Disturbance): void;
    /** How it answers a token that it does not accept. */
    answerUnknown(how: Unknown): void;
    /** Puts the shop's first state back, empties `requests` and ends every disturbance. */
    reset(): void;
  };
  helpdesk: {
    origin: string;
    port: number;
    reset(): void;
    /** The requester of a ticket writes again. */
    receive(ticketNumber: string, text: string): void;
  };
  /** Issues tokens that the API accepts. */
  login: Omit<Login, 'listener'> & { origin: string; port: number };
  /** For Chromium's `--host-resolver-rules`. */
  hostRules: string;
  stop(): Promise<void>;
}

/** Starts all servers; a port of 0 (or none) is any free one. */
export async function startWorld(ports: { apiPort?: number; helpdeskPort?: number } = {}): Promise<World> {
  const tls = await makeCertificate();
  const login = createLogin();
  const shop = createShop(login.accepts);
  const helpdesk = createHelpdesk();
  const apiServer = await startHttps(tls, ports.apiPort ?? 0, shop.listener);
  const helpdeskServer = await startHttps(tls, ports.helpdeskPort ?? 0, helpdesk.listener).catch(async (error) => {
    await apiServer.stop();
    throw error;
  });
  const loginServer = await startHttps(tls, 0, login.listener);
  const { listener: _listener, ...loginControls } = login;
  return {
    tls,
    api: {
      origin: API_ORIGIN,
      port: apiServer.port,
      requests: shop.requests,
      disturb: shop.disturb,
      answerUnknown: shop.answerUnknown,
      reset: shop.reset,
    },
    helpdesk: {
      origin: HELPDESK_ORIGIN,
      port: helpdeskServer.port,
      reset: helpdesk.reset,
      receive: helpdesk.receive,
    },
    login: { ...loginControls, origin: LOGIN_ORIGIN, port: loginServer.port },
    hostRules: [
      mapping(API_ORIGIN, apiServer.port),
      mapping(HELPDESK_ORIGIN, helpdeskServer.port),
      mapping(LOGIN_ORIGIN, loginServer.port),
    ].join(', '),
    async stop() {
      await Promise.all([apiServer.stop(), helpdeskServer.stop(), loginServer.stop()]);
    },
  };
}

function mapping(origin: string, port: number): string {
  return `MAP ${new URL(origin).hostname}:443 127.0.0.1:${port}`;
}
