// What stands in place of a secret or a sensitive value wherever people or the log can see it.

/** Always eight dots: a mask as long as the value would tell its length. */
export const MASK = '••••••••';
