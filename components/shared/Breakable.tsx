// A long address that may break after its slashes, so that no word of it is cut in two where it need not be.
import { Fragment } from 'preact';

export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[^/]\/)(?=[^/])/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
