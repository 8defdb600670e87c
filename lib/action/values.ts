// (written by the values slice)
export type InputValue = string | boolean;
export type InputValues = Record<string, InputValue>;
