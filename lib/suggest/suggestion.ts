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
  field: 'name' | 'description';
}

export interface Suggestion {
  actionId: string;
  score: number;
  /** Strongest first. */
  reasons: Reason[];
}
