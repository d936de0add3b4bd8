import type { TimelineDay } from '@domain/record/timeline';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useSigners } from '@/staff/people/use-signers';
import type { PlacedNotice } from '@/staff/ports/notices';
import type { Reader } from '@/staff/ports/pupils';
import { StaffButton } from '@/staff/staff-button';
import { usePaged } from '@/ui/use-paged';
import { look } from '../look';
import { EntryLine } from './entry-line';
import type { Fact } from './facts';

/** About as many as are read without scrolling twice. */
const DAYS_A_PAGE = 15;

interface DaysProps {
  days: readonly TimelineDay<Fact>[];
  reader: Reader;
  whyNoticed: (placed: PlacedNotice) => React.ReactNode;
}

/** Day by day, the latest first. */
export function Days({ days, reader, whyNoticed }: DaysProps) {
  const { t, i18n } = useTranslation('karte');
  const { shown, left, showMore } = usePaged(days, DAYS_A_PAGE);
  const signers = useSigners(
    reader.school,
    shown.flatMap(({ entries }) => entries.flatMap(({ what }) => writerOf(what) ?? [])),
  );
  if (days.length === 0) return <p className="muted">{t('timeline.none')}</p>;
  return (
    <>
      <ol className={look.days}>
        {shown.map(({ day, entries }) => (
          <li key={day}>
            <h3>{longDay(i18n.language, day)}</h3>
            <ul>
              {entries.map(({ kind, id, what }) => (
                <EntryLine key={`${kind} ${id}`} {...{ kind, what, signers, whyNoticed }} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {left > 0 && <StaffButton onClick={showMore}>{t('timeline.more', { count: left })}</StaffButton>}
    </>
  );
}

function writerOf(what: Fact): string | undefined {
  return what.of === 'word' ? what.one.entry.by : undefined;
}
