// What an endpoint is: a method, a path with :names, and a function from a call to an answer.
import type { Fields } from './fields.ts';
import { ShopError } from './shop-error.ts';
import type { ShopState } from './state.ts';

export interface Call {
  shop: ShopState;
  /** Decoded path parameters. */
  params: Record<string, string>;
  query: Fields;
  body: Fields;
}

export interface Answer {
  status: number;
  /** Null: no body. */
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  handle(call: Call): Answer;
}

export function route(method: Route['method'], path: string, handle: Route['handle']): Route {
  return { method, path, handle };
}

/** The parameter of that name; a route that asks for one its path does not have is our mistake. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The path has no :${name}`);
  return value;
}

/** Throws 400, 404 and 405. */
export function findRoute(
  routes: Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const matches = routes.flatMap((candidate) => {
    const params = matchPath(candidate.path, path);
    return params ? [{ route: candidate, params }] : [];
  });
  if (matches.length === 0) throw new ShopError(404, 'no_such_endpoint', 'There is no endpoint at this address.');
  const match = matches.find((candidate) => candidate.route.method === method);
  if (match) return match;
  const allowed = matches.map((candidate) => candidate.route.method).join(', ');
  throw new ShopError(405, 'method_not_allowed', `This address takes ${allowed} only.`);
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return null;
    } else {
      if (segment === '') return null;
      params[part.slice(1)] = decode(segment);
    }
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ShopError(400, 'bad_address', 'The address is not well encoded.');
  }
}
