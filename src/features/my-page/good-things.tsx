import type { Topic } from '@domain/school/staff-records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import { EmptyState } from '@/ui/states';

/** いいところみつけ: the good things that teachers wrote down, latest first. */
export function GoodThings({ topics }: { topics: readonly Topic[] }) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const written = topics.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="card me-card">
      {written.length === 0 ? (
        <EmptyState title={rich('good.empty')}>
          <p>{rich('good.emptyHint')}</p>
        </EmptyState>
      ) : (
        <ul className="me-words">
          {written.map(({ day, at, text }) => (
            <li key={at}>
              <p>{text}</p>
              <span className="muted">{longDay(i18n.language, day)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
