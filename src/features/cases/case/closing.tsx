import { CASE_OUTCOMES } from '@domain/cases/choices';
import type { Case } from '@domain/cases/records';
import { caseClosed } from '@domain/commands/cases/payloads';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import { CaseForm, Fold, ReasonForm, Select, Words } from './parts';

interface ClosingProps {
  caseId: string;
  kept: Case;
}

/** How it ends, with what came of it; and how it begins again. */
export function Closing({ caseId, kept }: ClosingProps) {
  const { t } = useTranslation('cases');
  if (kept.state !== 'closed')
    return (
      <Fold heading={t('closing.heading')}>
        <CloseForm caseId={caseId} />
      </Fold>
    );
  return (
    <>
      <p>{kept.outcome && t('closing.ended', { outcome: t(`outcome.${kept.outcome}`) })}</p>
      <Fold heading={t('closing.reopen')}>
        <ReasonForm {...{ caseId, deed: 'reopen-case' }} label={t('reason')} submit={t('closing.reopen')} />
      </Fold>
    </>
  );
}

const schema = z.strictObject(caseClosed);
const EMPTY = { outcome: '', reason: '' };

function CloseForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} closing` },
    send: (said) => deed.run('close-case', { caseId, ...said }),
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('closing.submit')}>
      <OutcomeSelect of={form} name="outcome" />
      <Words of={form} name="reason" label={t('reason')} />
    </CaseForm>
  );
}

/** What came of it. */
export function OutcomeSelect<Values extends FieldValues>(
  props: Pick<ComponentProps<typeof Select<Values>>, 'of' | 'name'>,
) {
  const { t } = useTranslation('cases');
  return (
    <Select
      {...props}
      label={t('outcome.label')}
      options={CASE_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
    />
  );
}
