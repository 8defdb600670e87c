// The address that "Test connection" gets.
import { TextField } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

export function TestAddress(fields: FieldsProps) {
  return (
    <TextField
      {...fields}
      label="Test address"
      field="testUrl"
      isAddress
      most={2_000}
      example="https://api.example.com/v1/me"
      hint="What “Test connection” gets, at one of the origins: an address that changes nothing. Empty: the test ends before a request."
      value={fields.form.testUrl}
      onInput={(testUrl) => fields.change({ testUrl })}
    />
  );
}
