// TO BE WRITTEN
import { PageHead } from '../parts/PageHead.tsx';

export function HistoryPage({ id }: { id: string }) {
  return <PageHead title={`History ${id}`} />;
}
