// A raw answer as an administrator sees it after a test call: everything that came, with the connection's secret masked. Pure.
import type { TestResponse } from '#lib/test/test.ts';
import { maskWords } from './redact.ts';
import type { Answer } from './settle.ts';

/**
 * What came, whether or not it was usable; null when no answer began.
 * @param hidden the texts that give the connection's secret away (`secretWords`): a server may echo its request
 */
export function testResponse(
  answer: Answer & { headers: readonly { name: string; value: string }[] },
  hidden: readonly string[],
): TestResponse | null {
  if (answer.status === null) return null;
  return {
    status: answer.status,
    headers: answer.headers.map(({ name, value }) => ({ name, value: maskWords(value, hidden) })),
    body: maskWords(new TextDecoder().decode(answer.body), hidden),
    size: answer.body.byteLength,
    cut: answer.trouble === 'response-too-large',
  };
}
