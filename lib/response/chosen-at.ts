// Which of an action's outputs show the value at a place of the answer. Pure.
import type { Json } from '../action/json.ts';
import { type PathSegment, parsePath } from '../action/path.ts';
import type { Output } from '../action/schema.ts';
import { AppError } from '../errors.ts';
import { isContainer, isObject, type Step, type Steps } from './place.ts';

export interface ChosenPath {
  name: string;
  segments: PathSegment[];
}

/** The outputs whose path can be read. */
export function chosenPaths(outputs: readonly Output[]): ChosenPath[] {
  return outputs.flatMap(({ name, path }) => {
    try {
      return [{ name, segments: parsePath(path) }];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [];
    }
  });
}

/** Names of the outputs that find this value, alone or among others. */
export function chosenAt(root: Json, steps: Steps, chosen: readonly ChosenPath[]): string[] {
  return chosen.filter(({ segments }) => leadsTo(root, segments, steps)).map(({ name }) => name);
}

function leadsTo(value: Json, segments: readonly PathSegment[], steps: Steps): boolean {
  const [segment, ...rest] = segments;
  const [step, ...below] = steps;
  if (segment === undefined || step === undefined) return segment === undefined && step === undefined;
  const child = childAt(value, step);
  if (child === undefined) return false;
  if (goesTo(segment, step, value) && leadsTo(child, rest, below)) return true;
  return segment.kind === 'descendant' && leadsTo(child, segments, below);
}

function goesTo(segment: PathSegment, step: Step, value: Json): boolean {
  switch (segment.kind) {
    case 'name':
    case 'descendant':
      return segment.name === step;
    case 'wildcard':
      return isContainer(value);
    case 'index':
      return Array.isArray(value) && step === (segment.index < 0 ? value.length + segment.index : segment.index);
    case 'slice': {
      if (!Array.isArray(value) || typeof step !== 'number') return false;
      const bound = (place: number) => (place < 0 ? Math.max(0, value.length + place) : place);
      return step >= bound(segment.start ?? 0) && step < bound(segment.end ?? value.length);
    }
  }
}

function childAt(value: Json, step: Step): Json | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) && typeof step === 'string' && Object.hasOwn(value, step) ? value[step] : undefined;
}
