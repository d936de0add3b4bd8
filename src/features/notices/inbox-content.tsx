import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import type { Names } from '@/ui/use-names';
import { NamesToolbar } from '@/ui/names-toolbar';
import { EmptyState } from '@/ui/states';
import type { Entry } from './inbox';
import { InboxList } from './inbox-list';
import { NamesGate } from './names-gate';
import { NoticeDetail } from './notice-detail';
import { useReader } from './notices-context';

interface InboxContentProps {
  entries: readonly Entry[];
  /** How many documents could not be read. */
  unreadable: number;
  names: Names;
  /** Stands below the list. */
  children: ReactNode;
}

/** The list beside the notice that is open. On a phone one of the two. */
export function InboxContent({ entries, unreadable, names, children }: InboxContentProps) {
  const { t } = useTranslation('notices');
  const [, ofPupil] = useRoute('/notices/pupil/:pupilId');
  const [, ofNotice] = useRoute('/notices/:noticeId');
  const { school } = useReader().viewer;
  const noticeId = ofNotice?.noticeId;
  const shown = ofPupil ? entries.filter(({ notice }) => notice.pupilId === ofPupil.pupilId) : entries;
  const nothing = shown.length === 0 && unreadable === 0;
  return (
    <>
      {unreadable > 0 && (
        <p className="notices-offline card" role="alert">
          {t('unreadable', { count: unreadable })}
        </p>
      )}
      {nothing && noticeId === undefined && (
        <div className="card">
          <EmptyState title={t(ofPupil ? 'empty.ofChild' : 'empty.heading')}>
            <p>{t('empty.why')}</p>
            {ofPupil && <Link href="/notices">{t('back')}</Link>}
          </EmptyState>
        </div>
      )}
      {!names.shown && (!nothing || noticeId !== undefined) && (
        <NamesGate entries={shown} onShow={names.show} />
      )}
      {names.shown && (
        <div className={noticeId === undefined ? 'notices-tools' : 'notices-tools notices-tools-chosen'}>
          <Link href="/notices/first" className="staff-button notices-link">
            {t('first.link')}
          </Link>
          <NamesToolbar names={names} />
        </div>
      )}
      {/* Hidden, not taken away: what somebody is writing stays. */}
      <div
        hidden={!names.shown}
        className={noticeId === undefined ? 'notices-body' : 'notices-body notices-chosen'}
      >
        {!nothing && (
          <div className="notices-side">
            {ofPupil && (
              <p>
                {t('onlyOneChild')} <Link href="/notices">{t('showAll')}</Link>
              </p>
            )}
            {names.shown && <InboxList entries={shown} chosenId={noticeId} />}
            {children}
          </div>
        )}
        {noticeId !== undefined && (names.shown || names.hiddenByIdling) && (
          <NoticeDetail key={noticeId} place={{ school, noticeId }} />
        )}
        {noticeId === undefined && !nothing && <p className="notices-placeholder muted">{t('choose')}</p>}
      </div>
    </>
  );
}
