// One concrete request as a cURL command or a Postman collection describes it: with the values of one call in it, and perhaps with
// variables written {{so}}. What becomes of it is decided in sketch-action.ts.
import type { Json } from '../action/json.ts';
import type { Method } from '../action/schema.ts';
import type { FoundCredential } from './imported.ts';

export interface SketchPair {
  name: string;
  value: string;
  description?: string;
}

export interface RequestSketch {
  name: string;
  description: string;
  method: Method;
  /** With its query. `{{variables}}` may stand behind the host. */
  url: string;
  /** Further query parameters, not encoded. */
  query: SketchPair[];
  headers: SketchPair[];
  /** JSON, with variables. */
  body: string | null;
  /** Found outside address and headers, as by -u. */
  credentials: FoundCredential[];
  /** What the source says of a variable or path parameter. */
  notes: Map<string, { value: string; description: string }>;
  /** An answer that was saved with it. */
  answer: Json | null;
  connection: { name: string; help: string };
  leftOut: string[];
}

/** A value in a request that may become an input or stay as it is. */
export interface ImportChoice {
  /** The same for the same place. */
  key: string;
  place: 'address' | 'query' | 'body';
  /** Where it stands: `status`, `items[0].qty`. */
  label: string;
  value: string;
  /** Whether it became an input. */
  chosen: boolean;
}

/** The name of a `{{variable}}`: anything but braces, as Postman allows. */
export const VARIABLE = /\{\{\s*([^{}]{1,100}?)\s*\}\}/g;

/** Text and variables in turn: even places are text, odd ones names. */
export function cutVariables(text: string): string[] {
  return text.split(VARIABLE);
}
