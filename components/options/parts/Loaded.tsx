// Draws a resource in whichever of its states it is: waiting, failed, there, or there with a failed refresh.
import type { ComponentChildren } from 'preact';
import { Failure } from './Failure.tsx';
import type { Resource } from './resource.ts';

interface LoadedProps<T> {
  from: Resource<T>;
  children: (value: T) => ComponentChildren;
}

export function Loaded<T>({ from, children }: LoadedProps<T>) {
  const value = from.value.value;
  const error = from.error.value;
  return (
    <>
      {error && <Failure error={error} onRetry={() => void from.load()} />}
      {value !== null && children(value)}
      {value === null && error === null && (
        <p class="waiting" role="status">
          Loading…
        </p>
      )}
    </>
  );
}
