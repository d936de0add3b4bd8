import { CASE_DECISIONS } from '@domain/cases/choices';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { ChoiceList } from '@/ui/choice-list';
import type { PlacedEntry } from './entries';
import { ofKind } from './entries';
import { EntryBody } from './entry-body';
import { DeedForm, Fold, isSaid, Words } from './parts';

interface DecisionProps {
  caseId: string;
  kept: Case;
  entries: readonly PlacedEntry[];
}

/** 支援する, or いまは見守る, with the reason. */
export function Decision({ caseId, kept, entries }: DecisionProps) {
  const { t } = useTranslation('cases');
  const [latest] = ofKind(entries, 'decision');
  const isOpen = kept.state !== 'closed' && kept.supportSince === undefined;
  return (
    <>
      {latest ? <EntryBody entry={latest.entry} /> : <p className="muted">{t('decision.none')}</p>}
      {isOpen && !latest && <DecisionForm caseId={caseId} />}
      {isOpen && latest && (
        <Fold heading={t('decision.again')}>
          <DecisionForm caseId={caseId} />
        </Fold>
      )}
    </>
  );
}

type Decided = (typeof CASE_DECISIONS)[number];
const EMPTY: { decision: Decided | undefined; reason: string } = { decision: undefined, reason: '' };

function DecisionForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} decision`, EMPTY);
  const { decision, reason } = values;
  const send = async () => {
    if (decision === undefined) return;
    if (await deed.run('decide-case', { caseId, decision, reason: reason.trim() })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('decision.submit')}
      isWhole={decision !== undefined && isSaid(reason)}
      isBegun={reason !== ''}
      onSubmit={() => void send()}
    >
      <ChoiceList
        legend={t('decision.legend')}
        name="case-decision"
        options={CASE_DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        chosen={decision}
        onChoose={(next) => set({ decision: next })}
      />
      <Words label={t('reason')} value={reason} onChange={(next) => set({ reason: next })} />
    </DeedForm>
  );
}
