// What ranking yields for one action. Types only.

/** One piece of evidence: the ticket's own words and the action's word they matched. Offsets are UTF-16, into that message's text. */
export interface Reason {
  /** The ticket's words as they stand there. */
  text: string;
  /** null: the subject. */
  messageId: string | null;
  start: number;
  end: number;
  /** The action's own word that matched. */
  matched: string;
  /** Which part of the action it stands in. */
  field: 'name' | 'description' | 'inputs' | 'phrases';
  /** The gloss of the lexicon's concept through which they met ("delivery did not come"); null when the words themselves did. */
  concept: string | null;
}

export interface Suggestion {
  actionId: string;
  /** For ordering only. */
  score: number;
  /** How likely an expert would offer this action on this ticket, 0 to 1. It holds for libraries of any size. */
  confidence: number;
  /** Strongest first. */
  reasons: Reason[];
}
