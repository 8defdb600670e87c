// Copies one text; the icon turns into a check for a moment.
import { useEffect, useState } from 'preact/hooks';
import { copyText } from './copy.ts';
import { Icon } from './Icon.tsx';

interface CopyButtonProps {
  /** What is copied, in words: "Refund number". */
  name: string;
  text: string;
  /** Tells the person what came of it. */
  say: (message: string) => void;
}

export function CopyButton({ name, text, say }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1_500);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const copied = await copyText(text);
    setDone(copied);
    say(copied ? `${name} copied.` : 'The browser did not allow copying. Select the text and copy it by hand.');
  };
  return (
    <button class="button" data-size="icon" type="button" aria-label={`Copy ${name}`} title="Copy" onClick={copy}>
      <Icon name={done ? 'check' : 'copy'} />
    </button>
  );
}
