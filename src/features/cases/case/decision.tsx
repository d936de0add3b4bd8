import { CASE_DECISIONS } from '@domain/cases/choices';
import { caseDecided } from '@domain/commands/cases/payloads';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ChoiceField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import type { PlacedEntry } from './entries';
import { ofKind } from './entries';
import { EntryBody } from './entry-body';
import { CaseForm, Fold, Words } from './parts';

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

const schema = z.strictObject(caseDecided);
const EMPTY = { decision: '', reason: '' };

function DecisionForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} decision` },
    send: (said) => deed.run('decide-case', { caseId, ...said }),
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('decision.submit')}>
      <ChoiceField
        of={form}
        name="decision"
        label={t('decision.legend')}
        options={CASE_DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <Words of={form} name="reason" label={t('reason')} />
    </CaseForm>
  );
}
