// What people hand to a bench: files, read with errors that name the file and the line. Nothing here scores.
import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';

/** Something is wrong with what was handed over, not with the bench: a plain sentence, exit code 2. */
export class BenchInputError extends Error {
  override name = 'BenchInputError';
}

/** @throws BenchInputError when the file cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    throw new BenchInputError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${code}.`);
  }
}

/** A whole file of JSON. @throws BenchInputError with the line where it breaks off being JSON. */
export function parseFile(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = error instanceof SyntaxError ? /\(line (\d+) /.exec(error.message)?.[1] : undefined;
    // An unexpected end has no place of its own: it is the last line.
    throw new BenchInputError(`${file}:${at ?? text.trimEnd().split('\n').length} is not JSON.`);
  }
}

/** One value a line; empty lines are left out. @throws BenchInputError with the line that is not JSON or has another shape. */
export function parseLines<Row>(text: string, file: string, schema: z.ZodMiniType<Row>): { row: Row; where: string }[] {
  return text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return [];
    const where = `${file}:${place + 1}`;
    try {
      return [{ row: checked(JSON.parse(line), schema, where), where }];
    } catch (error) {
      throw error instanceof SyntaxError ? new BenchInputError(`${where} is not JSON.`) : error;
    }
  });
}

/** @throws BenchInputError that begins with `where` and names the first part that is wrong. */
export function checked<Shape>(value: unknown, schema: z.ZodMiniType<Shape>, where: string): Shape {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const part = issue?.path.join('.');
  throw new BenchInputError(`${where} has another shape${part ? `: ${part}` : ''}: ${issue?.message ?? 'unknown'}.`);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
