// Keys for rows that have no id of their own: a row keeps its field, its caret and its undo steps when one above it is removed.
import { useRef } from 'preact/hooks';

export interface RowKeys {
  keys: readonly number[];
  /** Call together with the removal of that row. */
  removed(index: number): void;
  /** Call together with putting a row in. */
  added(index: number): void;
}

export function useRowKeys(length: number): RowKeys {
  const next = useRef(0);
  const keys = useRef<number[]>([]);
  const fresh = () => {
    next.current += 1;
    return next.current;
  };
  while (keys.current.length < length) keys.current.push(fresh());
  keys.current.length = length;
  return {
    keys: keys.current,
    removed: (index) => void keys.current.splice(index, 1),
    added: (index) => void keys.current.splice(index, 0, fresh()),
  };
}
