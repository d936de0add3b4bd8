import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NamesToolbar } from '@/ui/names-toolbar';
import { EmptyState } from '@/ui/states';
import type { Names } from '@/ui/use-names';
import { FirstRow } from './first-row';
import { type Entry, firstChildren } from './inbox';
import { NamesGate } from './names-gate';
import type { TodayAtSchool } from './use-today-at-school';

interface FirstPageProps {
  entries: readonly Entry[];
  today: TodayAtSchool;
  names: Names;
}

/** さきに だれに: every child once, in the order in which one can do something, for a glance at the staff room's terminal. */
export function FirstPage({ entries, today, names }: FirstPageProps) {
  const { t } = useTranslation('notices');
  const children = firstChildren(entries);
  return (
    <>
      {children.length === 0 && (
        <div className="card">
          <EmptyState title={t('empty.heading')}>
            <p>{t('empty.why')}</p>
          </EmptyState>
        </div>
      )}
      {children.length > 0 && !names.shown && <NamesGate entries={entries} onShow={names.show} />}
      {children.length > 0 && names.shown && (
        <>
          <NamesToolbar names={names} />
          <ol className="first-list card" aria-label={t('first.heading')}>
            {children.map((child) => (
              <FirstRow key={child.pupilId} child={child} today={today} />
            ))}
          </ol>
        </>
      )}
      <p>
        <Link href="/notices" className="notices-back">
          {t('back')}
        </Link>
      </p>
    </>
  );
}
