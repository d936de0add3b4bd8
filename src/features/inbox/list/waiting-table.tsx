import { schoolDaysWaited } from '@domain/signals/school-time';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/use-server-now';
import type { PlacedThread } from '@/staff/ports/signals';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { ThreadLine } from './thread-line';
import { inBuckets } from './waiting-buckets';

/** 返事がまだのもの: each of them, by how many school days its child has waited. No mean, and no figure of anybody. */
export function WaitingTable({ all }: { all: readonly PlacedThread[] }) {
  const { t } = useTranslation('inbox');
  const { calendar } = useInboxReader();
  const now = serverNow();
  const buckets = inBuckets(all, ({ waitingSince, sentAt }) =>
    schoolDaysWaited(calendar, Date.parse(waitingSince ?? sentAt), now),
  );
  if (buckets.every(({ threads }) => threads.length === 0))
    return <p className={clsx(look.placeholder, 'muted')}>{t('waiting.none')}</p>;
  return buckets.map(({ from, threads }) => (
    <section key={from} className={look.section} aria-labelledby={`waiting-${from}`}>
      <h2 id={`waiting-${from}`}>
        {t(`waiting.from.${from}`)} <span className="muted">{t('count', { count: threads.length })}</span>
      </h2>
      {threads.length > 0 && (
        <ul className={look.lines}>
          {threads.map((one) => (
            <ThreadLine key={`${one.school}/${one.threadId}`} isChosen={false} {...one} />
          ))}
        </ul>
      )}
    </section>
  ));
}
