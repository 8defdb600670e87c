// Copies one text; the icon turns into a check for a moment.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { usePanel } from '../state/panel.ts';
import { copyText } from './copy.ts';

interface CopyButtonProps {
  /** What is copied, in words: "Refund number". */
  name: string;
  text: string;
}

export function CopyButton({ name, text }: CopyButtonProps) {
  const panel = usePanel();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1_500);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const copied = await copyText(text);
    setDone(copied);
    panel.say(copied ? `${name} copied.` : 'The browser did not allow copying. Select the text and copy it by hand.');
  };
  return (
    <button class="button" data-size="icon" type="button" aria-label={`Copy ${name}`} title="Copy" onClick={copy}>
      <Icon name={done ? 'check' : 'copy'} />
    </button>
  );
}
