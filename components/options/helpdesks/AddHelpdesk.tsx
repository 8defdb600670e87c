// Adds one helpdesk by its address. The browser's own question comes first, in the click itself.
import { useId, useRef, useState } from 'preact/hooks';
import { addSite, allowSite } from '../changes.ts';
import { isUnprotected, parseSiteAddress } from './site-address.ts';

export function AddHelpdesk() {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [unprotected, setUnprotected] = useState(false);
  const id = useId();

  const add = (how: (origin: string) => Promise<boolean>) => {
    const input = field.current;
    if (!input) return;
    const address = parseSiteAddress(input.value);
    setProblem(address.ok ? null : address.message);
    if (!address.ok) return input.focus();
    // no await before this call: the browser asks only in the click
    void how(address.origin).then((added) => {
      if (added) input.value = '';
      setUnprotected(false);
    });
  };
  const look = () => {
    setProblem(null);
    const address = parseSiteAddress(field.current?.value ?? '');
    setUnprotected(address.ok && isUnprotected(address.origin));
  };

  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        add(allowSite);
      }}
      noValidate
    >
      <label class="field__label" for={id}>
        Add a helpdesk
      </label>
      <div class="with-button">
        <input
          class="input"
          id={id}
          ref={field}
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="support.example.com"
          aria-describedby={`${id}-help`}
          aria-errormessage={`${id}-problem`}
          aria-invalid={problem !== null}
          onInput={look}
        />
        <button class="button" data-kind="primary" type="submit">
          Allow and add
        </button>
        <button class="button" type="button" onClick={() => add(addSite)}>
          Only add
        </button>
      </div>
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <p class="field__help" id={`${id}-help`}>
        {unprotected
          ? 'This address is not protected by https: others on the network can read and change what it shows. Use it inside your own network only.'
          : 'Its address, or the address of any ticket in it. Only added, it is not read until somebody allows it in this browser.'}
      </p>
    </form>
  );
}
