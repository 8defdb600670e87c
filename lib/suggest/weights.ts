// The few numbers that ranking turns on, in one place. Each was chosen in the middle of a wide plateau, on realistic tickets and on public
// messages together; none is fitted to one business.

export const WEIGHTS = {
  /** How strongly a concept counts by the field of the action it stands in. */
  field: { name: 1, description: 0.6, inputs: 0.15, phrases: 0.9 },
  /** Of an action's concept, for what that implies; of a ticket's, likewise. */
  actionImplied: 0.6,
  ticketImplied: 1,
  /** The parts of a score: words in common, things, deeds, and a thing together with its deed. */
  words: 1,
  thing: 0.3,
  deed: 0.3,
  pair: 0.2,
  /** One clear sentence against the whole ticket. */
  best: 0.5,
  whole: 0.5,
  /** What came before the customer's newest request. */
  answered: 0.6,
  /** BM25's saturation: how soon more of the same word adds nothing. */
  saturation: 1.2,
};
