// A path that breaks between its steps, so that no name is cut in two where it need not be.
import { Fragment } from 'preact';

export function PathText({ path }: { path: string }) {
  return (
    <code>
      {path.split(/(?=\.(?!\.)|\[)/).map((step, at) => (
        <Fragment key={`${at} ${step}`}>
          {at > 0 && <wbr />}
          {step}
        </Fragment>
      ))}
    </code>
  );
}
