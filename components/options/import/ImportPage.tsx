// TO BE WRITTEN
import { PageHead } from '../parts/PageHead.tsx';

export function ImportPage() {
  return <PageHead title="Import" />;
}
