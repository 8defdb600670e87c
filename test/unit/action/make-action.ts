// Short ways to write the inputs and actions that tests need.
import {
  type Action,
  type Input,
  inputSchema,
  type Output,
  outputSchema,
  type RequestDefinition,
  requestSchema,
} from '#lib/action/schema.ts';

/** An input of type string that is required, unless told otherwise. */
export function makeInput(name: string, parts: Partial<Input> = {}): Input {
  return inputSchema.parse({ name, description: `The ${name}`, type: 'string', ...parts });
}

export function makeOutput(path: string, parts: Partial<Output> = {}): Output {
  return outputSchema.parse({ name: `Output ${path}`, path, ...parts });
}

/** An active action: GET https://api.example.com/orders without inputs, unless told otherwise. */
export function makeAction(
  request: Partial<RequestDefinition> = {},
  inputs: Input[] = [],
  parts: Partial<Action> = {},
): Action {
  return {
    schemaVersion: 1,
    id: 'test-action',
    name: 'Test action',
    description: 'Does what the test needs.',
    inputs,
    request: requestSchema.parse({ method: 'GET', url: 'https://api.example.com/orders', ...request }),
    outputs: [],
    status: 'active',
    confirmation: '',
    revision: 1,
    updatedAt: 0,
    ...parts,
  };
}

export const RUN_ID = '0b9f2f6e-53a1-4c55-9d3c-3b1c7ed0a001';
