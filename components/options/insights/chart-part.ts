// The chart library, when the first chart is shown. The table beside each chart says the same without it.
import { lazy } from '../parts/lazy.ts';

export const chartPart = lazy(() => import('./draw-lines.ts'));
