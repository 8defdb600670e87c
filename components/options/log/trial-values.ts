// The inputs of a recorded run as values for the action's test page. Pure.
import type { Input } from '#lib/action/schema.ts';
import type { InputValue, InputValues } from '#lib/action/values.ts';
import type { LoggedRun } from '#lib/log.ts';

export interface Trial {
  values: InputValues;
  /** Inputs whose value the log never had: masked there, or new since. */
  open: string[];
  /** Recorded values that no input takes any more. */
  gone: string[];
}

/** What was masked stays empty: dots would be sent as a value. */
export function trialOf(inputs: readonly Input[], recorded: LoggedRun['inputs']): Trial {
  const values: [string, InputValue][] = [];
  const gone: string[] = [];
  for (const { name, value, masked } of recorded) {
    const input = inputs.find((each) => each.name === name);
    if (input === undefined) gone.push(name);
    else if (!masked && !input.sensitive) values.push([name, input.type === 'boolean' ? value === 'true' : value]);
  }
  const masked = recorded.filter((each) => each.masked).map(({ name }) => name);
  const open = inputs.filter(({ name, sensitive }) => masked.includes(name) || sensitive).map(({ name }) => name);
  return { values: Object.fromEntries(values), open, gone };
}

export function trialText({ values, open, gone }: Trial, when: string): string {
  const count = Object.keys(values).length;
  const said = [
    count === 0
      ? `The run of ${when} has no values to fill in.`
      : `${count === 1 ? '1 value' : `${count} values`} of the run of ${when} filled in.`,
  ];
  if (open.length > 0) said.push(`Not in the log, because masked: ${open.join(', ')}.`);
  if (gone.length > 0) said.push(`No input any more: ${gone.join(', ')}.`);
  return said.join(' ');
}
