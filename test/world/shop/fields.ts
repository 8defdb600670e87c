// Reads the members of a request's body (or its query) and gathers every complaint, so that one answer names them all.
import { NumberText } from './json-text.ts';
import { Money } from './money.ts';
import { type FieldError, invalid } from './shop-error.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A wrong field yields a stand-in: call `done` before the values are used. */
export class Fields {
  readonly #members: Record<string, unknown>;
  readonly #read = new Set<string>();
  readonly #errors: FieldError[] = [];

  constructor(members: Record<string, unknown>) {
    this.#members = members;
  }

  text(field: string, max = 200): string {
    const value = this.#take(field);
    if (typeof value !== 'string' || value.trim() === '') return this.#refuse(field, 'must be text and not empty', '');
    if (value.length > max) return this.#refuse(field, `must have at most ${max} characters`, '');
    return value.trim();
  }

  email(field: string): string {
    const value = this.#take(field);
    if (typeof value === 'string' && EMAIL.test(value)) return value;
    return this.#refuse(field, 'must be an e-mail address', '');
  }

  date(field: string): string {
    const value = this.#take(field);
    if (typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))) return value;
    return this.#refuse(field, 'must be a date such as 2025-12-31', '');
  }

  choice<Choice extends string>(field: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.#take(field);
    const found = choices.find((choice) => choice === value);
    return found ?? this.#refuse(field, `must be one of: ${choices.join(', ')}`, choices[0]);
  }

  /** More than zero. */
  money(field: string): Money {
    const value = this.#take(field);
    const amount = value instanceof NumberText ? Money.parse(value.text) : null;
    if (!amount) return this.#refuse(field, 'must be a number with at most two decimals, such as 49.90', Money.zero);
    return amount.cents > 0 ? amount : this.#refuse(field, 'must be more than 0', Money.zero);
  }

  integer(field: string, min: number, max: number): number {
    const value = this.#take(field);
    // A query holds text, a body holds numbers.
    const source = value instanceof NumberText ? value.text : typeof value === 'string' ? value : '';
    const number = /^-?\d{1,9}$/.test(source) ? Number(source) : Number.NaN;
    return number >= min && number <= max
      ? number
      : this.#refuse(field, `must be a whole number from ${min} to ${max}`, min);
  }

  flag(field: string): boolean {
    const value = this.#take(field);
    return typeof value === 'boolean' ? value : this.#refuse(field, 'must be true or false', false);
  }

  /** One entry at least. */
  list(field: string): unknown[] {
    const value = this.#take(field);
    if (Array.isArray(value) && value.length > 0) return value;
    return this.#refuse(field, 'must be a list that is not empty', []);
  }

  /** Runs `read` only where the field is there: `fields.optional('email', () => fields.email('email'))`. */
  optional<Value>(field: string, read: () => Value): Value | null {
    if (this.#members[field] === undefined || this.#members[field] === null) {
      this.#read.add(field);
      return null;
    }
    return read();
  }

  /** For rules that need more than one field. */
  complain(field: string, message: string): void {
    this.#errors.push({ field, message });
  }

  /** Throws 422 with every complaint; a member nobody asked for is one. */
  done(): void {
    for (const field of Object.keys(this.#members)) {
      if (!this.#read.has(field)) this.complain(field, 'is not a field of this request');
    }
    if (this.#errors.length > 0) throw invalid(this.#errors);
  }

  #take(field: string): unknown {
    this.#read.add(field);
    return this.#members[field];
  }

  #refuse<Value>(field: string, rule: string, standIn: Value): Value {
    this.complain(field, this.#members[field] === undefined ? 'is missing' : rule);
    return standIn;
  }
}
