// Code that few screens need, brought in when the first one of them is shown: the page opens without it.
import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export interface Lazy<T> {
  /** null until it is there, and for good where it never comes. */
  readonly value: Signal<T | null>;
  /** Resolves to null when it could not be loaded. */
  load(): Promise<T | null>;
}

/** @param bring an `import()` */
export function lazy<T>(bring: () => Promise<T>): Lazy<T> {
  const value = signal<T | null>(null);
  let asked: Promise<T | null> | null = null;
  const load = () => {
    asked ??= bring().then(
      (loaded) => {
        value.value = loaded;
        return loaded;
      },
      () => {
        // An update may have taken the file away from under an open page; whoever needs it next asks again.
        asked = null;
        return null;
      },
    );
    return asked;
  };
  return { value, load };
}

/** null until it is there. */
export function useLazy<T>(part: Lazy<T>): T | null {
  useEffect(() => void part.load(), []);
  return part.value.value;
}
