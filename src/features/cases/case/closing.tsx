import { CASE_OUTCOMES } from '@domain/cases/choices';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { DeedForm, Fold, isSaid, Select, Words } from './parts';

interface ClosingProps {
  caseId: string;
  kept: Case;
}

type Outcome = (typeof CASE_OUTCOMES)[number];

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
        <ReopenForm caseId={caseId} />
      </Fold>
    </>
  );
}

const EMPTY: { outcome: Outcome | ''; reason: string } = { outcome: '', reason: '' };

function CloseForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} closing`, EMPTY);
  const { outcome, reason } = values;
  const send = async () => {
    if (outcome === '') return;
    if (await deed.run('close-case', { caseId, outcome, reason: reason.trim() })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('closing.submit')}
      isWhole={outcome !== '' && isSaid(reason)}
      isBegun={reason !== ''}
      onSubmit={() => void send()}
    >
      <OutcomeSelect outcome={outcome} onChange={(next) => set({ outcome: next })} />
      <Words label={t('reason')} value={reason} onChange={(next) => set({ reason: next })} />
    </DeedForm>
  );
}

const NO_REASON = { reason: '' };

function ReopenForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} reopening`, NO_REASON);
  const send = async () => {
    if (await deed.run('reopen-case', { caseId, reason: values.reason.trim() })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('closing.reopen')}
      isWhole={isSaid(values.reason)}
      isBegun={values.reason !== ''}
      onSubmit={() => void send()}
    >
      <Words label={t('reason')} value={values.reason} onChange={(reason) => set({ reason })} />
    </DeedForm>
  );
}

interface OutcomeSelectProps {
  outcome: Outcome | '';
  onChange: (outcome: Outcome) => void;
}

/** What came of it. */
export function OutcomeSelect({ outcome, onChange }: OutcomeSelectProps) {
  const { t } = useTranslation('cases');
  return (
    <Select
      label={t('outcome.label')}
      value={outcome}
      options={CASE_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      onChange={onChange}
    />
  );
}
