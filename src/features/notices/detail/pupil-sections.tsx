import clsx from 'clsx';
import { can } from '@domain/access/capabilities';
import type { Notice } from '@domain/notices/records';
import type { Pupil } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { useOwnReason } from '@/staff/access/use-own-reason';
import { ApprovedOptions } from '../offers/approved-options';
import { isComputed, seesScores, useReader } from '../notices-context';
import { ScoreDetails } from './score-details';
import { monthsOf, RECORD_ID } from './sources';
import { SurveyComment } from './survey-comment';
import { look } from '../look';

interface PupilSectionsProps {
  notice: Notice;
  pupil: Pupil;
  /** The reader has said what they think themselves. */
  withDetails: boolean;
}

/** The child's record, and for counsellors and leaders what a model computed and what can be offered. */
export function PupilSections({ notice, pupil, withDetails }: PupilSectionsProps) {
  const { t } = useTranslation('notices');
  const { viewer, record } = useReader();
  const { pupilId } = notice;
  const { reason } = useOwnReason(pupilId);
  const opened = reason.state === 'ready' && reason.value !== null;
  const computed = isComputed(notice, viewer);
  return (
    <>
      <div id={RECORD_ID} tabIndex={-1} className={look.record}>
        {record(pupilId, pupil, monthsOf(notice.sources))}
      </div>
      {opened && can(viewer, 'see-answers') && <SurveyComment notice={notice} />}
      {computed && !(withDetails && opened) && (
        <p className={clsx(look.locked, 'muted')}>
          {t(withDetails ? 'details.needsReason' : 'details.needsView')}
        </p>
      )}
      {computed && withDetails && opened && <ScoreDetails pupilId={pupilId} notice={notice} />}
      {seesScores(viewer) && <ApprovedOptions pupilId={pupilId} />}
    </>
  );
}
