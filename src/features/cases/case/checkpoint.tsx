import { caseReviewed } from '@domain/commands/cases/payloads';
import { INTENSITY_MAX, REVIEW_DECISIONS } from '@domain/cases/choices';
import type { Case } from '@domain/cases/records';
import { isOverdue } from '@domain/cases/schedule';
import { dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import * as z from 'zod/mini';
import { ChoiceField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import { serverNow } from '@/sync/use-server-now';
import { intensityOf } from '../list/case-line';
import { look } from '../look';
import { OutcomeSelect } from './closing';
import { Figures } from './figures';
import { CaseForm, Words } from './parts';

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

// What ends says how.
const schema = z
  .strictObject(caseReviewed)
  .check(
    z.refine(({ decision, outcome }) => decision !== 'close' || outcome !== undefined, { path: ['outcome'] }),
  );
const EMPTY = { decision: '', reason: '', outcome: '' };

function ReviewForm({ caseId, kept }: CheckpointProps) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} review` },
    sentOf: ({ outcome, ...said }) => ({ ...said, ...(said.decision === 'close' && { outcome }) }),
    send: (said) => deed.run('review-case', { caseId, ...said }),
  });
  const fits = (one: Review) =>
    !(one === 'raise' && kept.intensity >= INTENSITY_MAX) && !(one === 'lower' && kept.intensity <= 1);
  const to = { raise: kept.intensity + 1, lower: kept.intensity - 1 };
  return (
    <CaseForm of={form} deed={deed} submit={t('checkpoint.submit')}>
      <ChoiceField
        of={form}
        name="decision"
        label={t('checkpoint.legend')}
        options={REVIEW_DECISIONS.filter(fits).map((value) => ({
          value,
          label: t(`review.${value}`),
          ...((value === 'raise' || value === 'lower') && {
            note: t('checkpoint.to', { intensity: t(`intensity.${intensityOf(to[value])}`) }),
          }),
        }))}
      />
      {form.values.decision === 'close' && <OutcomeSelect of={form} name="outcome" />}
      <Words of={form} name="reason" label={t('reason')} />
    </CaseForm>
  );
}
