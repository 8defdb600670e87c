// What a name may not be, wherever somebody or some document gives one. Pure.

/** Control, bidirectional and zero-width characters can make one button read like another. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
/** All of them in a text. */
export const EACH_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
/** Members that every object inherits: code that looks names up in plain objects would find those instead. */
export const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
/** By which actions and library files name a connection. */
export const CONNECTION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
