import type { GoodThing } from '@domain/words/records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { OwnData } from '@/sync/own-data/own-data';
import { useServerNow } from '@/sync/use-server-now';
import { EmptyState } from '@/ui/states';

/** いいところみつけ: the good things that adults wrote to this child, latest first. */
export function GoodThings({ own }: { own: OwnData }) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const written = shownNow(own, useServerNow());
  return (
    <section className="card me-card">
      {written.length === 0 ? (
        <EmptyState title={rich('good.empty')}>
          <p>{rich('good.emptyHint')}</p>
        </EmptyState>
      ) : (
        <ul className="me-words">
          {written.map(([id, { day, name, text }]) => (
            <li key={id}>
              <p>{text}</p>
              <span className="muted">
                {name}　{longDay(i18n.language, day)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Delivered, not taken back, and of nobody whom the child leaves out. */
function shownNow({ goodThings, choices }: OwnData, now: number): [string, GoodThing][] {
  return Object.entries(goodThings)
    .filter(([, { withdrawn, by, deliverAt }]) => {
      return !withdrawn && Date.parse(deliverAt) <= now && !choices?.not.includes(by);
    })
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
}
