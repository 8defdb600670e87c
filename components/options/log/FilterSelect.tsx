// One filter as a list to choose from. A value that is set and not in the list stands in it all the same: the address may name anything.

/** No id, name or outcome holds a space at its end. */
const ANY = 'any ';

interface FilterSelectProps {
  label: string;
  /** The first choice: "Any agent". */
  any: string;
  /** null: any. */
  value: string | null;
  /** Value and words; undefined until they are known. */
  options: readonly (readonly [string, string])[] | undefined;
  onChange: (value: string | null) => void;
}

export function FilterSelect({ label, any, value, options = [], onChange }: FilterSelectProps) {
  const strange = value !== null && !options.some(([one]) => one === value);
  return (
    <select
      class="input"
      aria-label={label}
      data-is={value === null ? undefined : 'set'}
      value={value ?? ANY}
      onChange={({ currentTarget }) => onChange(currentTarget.value === ANY ? null : currentTarget.value)}
    >
      <option value={ANY}>{any}</option>
      {strange && <option value={value}>{value}</option>}
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
