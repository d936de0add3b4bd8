import { type CASE_OUTCOMES, INTENSITY_MAX, REVIEW_DECISIONS } from '@domain/cases/choices';
import type { Case } from '@domain/cases/records';
import { isOverdue } from '@domain/cases/schedule';
import { dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { serverNow } from '@/sync/use-server-now';
import { ChoiceList } from '@/ui/choice-list';
import { intensityOf } from '../list/case-line';
import { look } from '../look';
import { OutcomeSelect } from './closing';
import { Figures } from './figures';
import { DeedForm, isSaid, Words } from './parts';

interface CheckpointProps {
  caseId: string;
  kept: Case;
}

/** Three weeks later: what stood before and since, and what is to be done now, with a reason. */
export function Checkpoint({ caseId, kept }: CheckpointProps) {
  const { t, i18n } = useTranslation('cases');
  if (kept.state === 'closed') return <p className="muted">{t('checkpoint.closed')}</p>;
  const { checkpointAt, figures } = kept;
  const day = checkpointAt === undefined ? '' : longDay(i18n.language, dayOfInstant(checkpointAt));
  const overdue = isOverdue(kept, serverNow());
  return (
    <>
      {checkpointAt !== undefined && (
        <p className={overdue ? look.overdueLine : undefined}>
          {t(overdue ? 'checkpoint.overdue' : 'checkpoint.next', { day })}
        </p>
      )}
      {figures ? (
        <Figures figures={figures} />
      ) : (
        <p className="muted">
          {t(kept.supportSince === undefined ? 'checkpoint.notBegun' : 'checkpoint.later')}
        </p>
      )}
      <ReviewForm caseId={caseId} kept={kept} />
    </>
  );
}

type Review = (typeof REVIEW_DECISIONS)[number];
type Outcome = (typeof CASE_OUTCOMES)[number];
const EMPTY: { decision: Review | undefined; reason: string; outcome: Outcome | '' } = {
  ...{ decision: undefined, reason: '', outcome: '' },
};

function ReviewForm({ caseId, kept }: CheckpointProps) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} review`, EMPTY);
  const { decision, reason, outcome } = values;
  const send = async () => {
    if (decision === undefined) return;
    const isDone = await deed.run('review-case', {
      ...{ caseId, decision, reason: reason.trim() },
      ...(decision === 'close' && outcome !== '' && { outcome }),
    });
    if (isDone) clear();
  };
  const fits = (one: Review) =>
    !(one === 'raise' && kept.intensity >= INTENSITY_MAX) && !(one === 'lower' && kept.intensity <= 1);
  const to = { raise: kept.intensity + 1, lower: kept.intensity - 1 };
  return (
    <DeedForm
      deed={deed}
      submit={t('checkpoint.submit')}
      isWhole={decision !== undefined && isSaid(reason) && (decision !== 'close' || outcome !== '')}
      isBegun={reason !== ''}
      onSubmit={() => void send()}
    >
      <ChoiceList
        legend={t('checkpoint.legend')}
        name="case-review"
        options={REVIEW_DECISIONS.filter(fits).map((value) => ({
          value,
          label: t(`review.${value}`),
          ...((value === 'raise' || value === 'lower') && {
            note: t('checkpoint.to', { intensity: t(`intensity.${intensityOf(to[value])}`) }),
          }),
        }))}
        chosen={decision}
        onChoose={(next) => set({ decision: next })}
      />
      {decision === 'close' && (
        <OutcomeSelect outcome={outcome} onChange={(next) => set({ outcome: next })} />
      )}
      <Words label={t('reason')} value={reason} onChange={(next) => set({ reason: next })} />
    </DeedForm>
  );
}
