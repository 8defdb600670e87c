// What a comparison of two actions comes to: one entry for each part that says something else, in people's words. Types only.

/** A piece of text: in both, only in the later one, or only in the earlier one. */
export interface DiffSpan {
  text: string;
  is: 'same' | 'added' | 'removed';
}

/** The parts of the editor, in its order. */
export type DiffSection = 'General' | 'Inputs' | 'API configuration' | 'Outputs' | 'Check';

export interface Difference {
  section: DiffSection;
  /** What is meant, in people's words: `Name`, `Input “order_id”: type`, `Query parameter “currency”`. */
  part: string;
  /** `added`, `removed`: it says nothing on the other side. `moved`: it says the same in another place. */
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /**
   * Joined without the added ones the earlier text, joined without the removed ones the later text; an empty text is no span.
   * For a part that moved, where it stood and where it stands.
   */
  spans: DiffSpan[];
  /** True for templates, addresses and paths, where every character counts. */
  code: boolean;
}
