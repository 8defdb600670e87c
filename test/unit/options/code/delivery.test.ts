// When a typed text reaches the page.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Delivery } from '#components/options/code/delivery.ts';

describe('Delivery', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('brings a small text at once', () => {
    const told: string[] = [];
    new Delivery('', (text) => told.push(text)).take(() => 'a', 1);
    expect(told).toEqual(['a']);
  });

  test('waits with a large one for a pause, and brings the last of it alone', () => {
    const told: string[] = [];
    const delivery = new Delivery('', (text) => told.push(text));
    delivery.take(() => 'first', 100_000);
    vi.advanceTimersByTime(100);
    delivery.take(() => 'second', 100_000);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual(['second']);
  });

  test('leaves nothing behind when it must be there now, and says nothing twice', () => {
    const told: string[] = [];
    const delivery = new Delivery('', (text) => told.push(text));
    delivery.take(() => 'long', 100_000);
    delivery.flush();
    delivery.flush();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['long']);
    delivery.take(() => 'long', 4);
    expect(told).toEqual(['long']);
  });
});
