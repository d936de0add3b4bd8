import type { Trend } from '@domain/survey/trends';
import { useLocalText } from '@/i18n/local-text';
import { look } from '../look';
import { ChangeWords } from './change-words';
import { TrendLine } from '@/ui/trend-line';

const SIZE = { width: 180, height: 56, edge: 8, fills: true } as const;

/** The indicators beside each other, each with its own small line. In the order of the survey: nothing here puts one before another. */
export function SmallMultiples({ trends }: { trends: readonly Trend[] }) {
  const localText = useLocalText();
  return (
    <ul className={look.multiples}>
      {trends.map(({ indicator, points, now, change }) => (
        <li key={indicator.id}>
          <h3>{localText(indicator.name)}</h3>
          <ChangeWords change={change} now={now} />
          <TrendLine points={points} size={SIZE} dot={4} across={[0, 50, 100]} />
        </li>
      ))}
    </ul>
  );
}
