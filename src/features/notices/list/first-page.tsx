import clsx from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NamesToolbar } from '@/staff/names-toolbar';
import { EmptyState } from '@/ui/states';
import type { Names } from '@/ui/use-names';
import { usePaged } from '@/ui/use-paged';
import { StaffButton } from '@/staff/staff-button';
import { FirstRow } from './first-row';
import { type Entry, firstChildren } from './inbox';
import { NamesGate } from './names-gate';
import type { TodayAtSchool } from './use-today-at-school';
import { look } from '../look';

interface FirstPageProps {
  entries: readonly Entry[];
  /** Some documents could not be read. */
  incomplete: boolean;
  today: TodayAtSchool;
  names: Names;
  /** Stands below the list. */
  children: ReactNode;
}

/** さきに だれに: every child once, in the order in which one can do something, for a glance at the staff room's terminal. */
export function FirstPage({ entries, incomplete, today, names, children }: FirstPageProps) {
  const { t } = useTranslation('notices');
  const all = firstChildren(entries);
  const { shown, left, showMore } = usePaged(all);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (names.shown) list.current?.focus({ preventScroll: true });
  }, [names.shown]);
  return (
    <>
      {all.length === 0 && !incomplete && (
        <div className="card">
          <EmptyState title={t('empty.heading')}>
            <p>{t('empty.why')}</p>
          </EmptyState>
        </div>
      )}
      {all.length > 0 && !names.shown && (
        <NamesGate entries={entries} again={names.hiddenAgain} onShow={names.show} />
      )}
      {all.length > 0 && names.shown && (
        <>
          <NamesToolbar names={names} />
          <p className={look.firstQuietly}>{t('first.quietly')}</p>
          <ol
            ref={list}
            tabIndex={-1}
            className={clsx(look.firstList, 'card')}
            aria-label={t('first.heading')}
          >
            {shown.map((child) => (
              <FirstRow key={child.pupilId} child={child} today={today} />
            ))}
          </ol>
          {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
        </>
      )}
      {(all.length === 0 || names.shown) && children}
      <p>
        <Link href="/notices" className={look.back}>
          {t('back')}
        </Link>
      </p>
    </>
  );
}
