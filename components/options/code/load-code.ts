// Brings CodeMirror in when the first code field is shown: the options page opens without it.
import { signal } from '@preact/signals';
import type { createCodeView } from './code-view.ts';

type Create = typeof createCodeView;

/** null until it is there. Fields are plain inputs until then, and stay so if it never comes. */
export const codeView = signal<Create | null>(null);

let asked: Promise<void> | null = null;

export function loadCode(): Promise<void> {
  asked ??= import('./code-view.ts').then(
    (module) => {
      codeView.value = module.createCodeView;
    },
    () => {
      // an update may have taken the file away from under an open page; the next field asks again
      asked = null;
    },
  );
  return asked;
}
