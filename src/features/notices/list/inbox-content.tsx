import clsx from 'clsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import type { Names } from '@/ui/use-names';
import { NamesToolbar } from '@/staff/names-toolbar';
import { EmptyState } from '@/ui/states';
import { ButtonLink } from '@/staff/staff-button';
import type { Entry } from './inbox';
import { InboxList } from './inbox-list';
import { NoticesGate } from './notices-gate';
import { NoticeDetail } from '../detail/notice-detail';
import { seesScores, useReader } from '../notices-context';
import { PupilOffers } from '../offers/pupil-offers';
import { look } from '../look';

interface InboxContentProps {
  entries: readonly Entry[];
  /** Some documents could not be read. */
  incomplete: boolean;
  names: Names;
  /** Stands below the list. */
  children: ReactNode;
}

/** The list beside the notice that is open, or beside what is offered to the one child it is about. On a phone one of the two. */
export function InboxContent({ entries, incomplete, names, children }: InboxContentProps) {
  const { t } = useTranslation('notices');
  const [, ofPupil] = useRoute('/notices/pupil/:pupilId');
  const [, ofNotice] = useRoute('/notices/:noticeId');
  const { viewer } = useReader();
  const noticeId = ofNotice?.noticeId;
  const offersTo = ofPupil && seesScores(viewer) ? ofPupil.pupilId : undefined;
  const aside = noticeId ?? offersTo;
  const shown = ofPupil ? entries.filter(({ notice }) => notice.pupilId === ofPupil.pupilId) : entries;
  const nothing = shown.length === 0 && !incomplete;
  /** What stood here when names were last shown. */
  const [seen, setSeen] = useState<{ aside: string | undefined } | null>(null);
  if (names.shown && (seen === null || seen.aside !== aside)) setSeen({ aside });
  const kept = names.shown || (seen !== null && seen.aside === aside);
  return (
    <>
      {nothing && noticeId === undefined && (
        <div className="card">
          <EmptyState title={t(ofPupil ? 'empty.ofChild' : 'empty.heading')}>
            <p>{t('empty.why')}</p>
            {ofPupil && <Link href="/notices">{t('back')}</Link>}
          </EmptyState>
        </div>
      )}
      {!names.shown && (!nothing || aside !== undefined) && <NoticesGate entries={shown} names={names} />}
      {names.shown && (
        <div className={noticeId === undefined ? look.tools : clsx(look.tools, look.toolsChosen)}>
          <ButtonLink href="/board">{t('toFirst')}</ButtonLink>
          <NamesToolbar names={names} />
        </div>
      )}
      {/* Hidden, not taken away: what somebody is writing stays, and where they are in the list. */}
      <div
        hidden={!names.shown}
        className={noticeId === undefined ? look.body : clsx(look.body, look.chosen)}
      >
        {!nothing && (
          <div className={look.side}>
            {ofPupil && (
              <p>
                {t('onlyOneChild')} <Link href="/notices">{t('showAll')}</Link>
              </p>
            )}
            {seen !== null && <InboxList entries={shown} chosenId={noticeId} />}
            {children}
          </div>
        )}
        {noticeId !== undefined && kept && (
          <NoticeDetail key={noticeId} place={{ school: viewer.school, noticeId }} />
        )}
        {offersTo !== undefined && kept && (
          <PupilOffers key={offersTo} pupilId={offersTo} withFocus={nothing} />
        )}
        {aside === undefined && !nothing && <p className={clsx(look.placeholder, 'muted')}>{t('choose')}</p>}
      </div>
    </>
  );
}
