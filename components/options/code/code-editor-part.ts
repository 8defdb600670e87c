// CodeMirror, when the first code field is shown. Fields are plain inputs until then, and stay so if it never comes.
import { lazy } from '../parts/lazy.ts';

export const codeEditor = lazy(() => import('./code-view.ts'));
