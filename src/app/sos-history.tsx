import HistoryPage from '@/features/sos-desk/history/history-page';
import { useClassNamesOf } from './use-class-names-of';

export function SosHistory({ school }: { school: string }) {
  return <HistoryPage school={school} classNameOf={useClassNamesOf(school, 'all')} />;
}
