// A conversation as long as they come: 2,000 messages, 5 MB of text. The newest alone says what is wanted.

export const LONG_SUBJECT = 'Still no parcel';
export const NEWEST = 'It is parcel LP55307719 of order NW-20481. Please look where it is.';

const COUNT = 2_000;
const FILLER = 'It was said to be on its way, and it is not here yet. '.repeat(47);

/** Plain texts, oldest first. */
export const longThread = (): string[] =>
  Array.from({ length: COUNT }, (_, at) => (at === COUNT - 1 ? NEWEST : `${at + 1}. ${FILLER}`));
