// TO BE WRITTEN
import { PageHead } from '../parts/PageHead.tsx';

export function TrashPage() {
  return <PageHead title="Trash" />;
}
