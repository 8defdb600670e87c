// Amounts of money in whole cents: no floating point, and always two digits in JSON text (`49.90`, never `49.9`).

export class Money {
  static readonly zero = new Money(0);
  readonly cents: number;

  constructor(cents: number) {
    this.cents = cents;
  }

  /** Null unless the text is a plain number with at most two decimals, at least 0 and below ten million. */
  static parse(text: string): Money | null {
    const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
    return parts ? new Money(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))) : null;
  }

  /** For the seed: `money('49.90')`. */
  static of(text: string): Money {
    const money = Money.parse(text);
    if (!money) throw new Error(`Not an amount: ${text}`);
    return money;
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }

  minus(other: Money): Money {
    return new Money(this.cents - other.cents);
  }

  times(count: number): Money {
    return new Money(this.cents * count);
  }

  atMost(other: Money): Money {
    return this.cents <= other.cents ? this : other;
  }

  toString(): string {
    return (this.cents / 100).toFixed(2);
  }
}

export function sum(amounts: Money[]): Money {
  return amounts.reduce((total, amount) => total.plus(amount), Money.zero);
}
