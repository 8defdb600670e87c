// What arrived at the shop's API, for tests to count. Types only.

export interface RequestLogEntry {
  method: string;
  /** With the query. */
  path: string;
  /** Lower-case names; several of one name joined with ", ". */
  headers: Record<string, string>;
  /** '' until the body has been read. */
  body: string;
  /** When it arrived, ms since 1970. */
  at: number;
}
