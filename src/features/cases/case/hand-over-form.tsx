import { handOver } from '@domain/commands/cases/payloads';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { CaseForm, Select, Words } from './parts';
import { Unfinished } from './unfinished';

interface HandOverFormProps {
  caseId: string;
  kept: Case;
}

const schema = z.strictObject(handOver);
const EMPTY = { to: '', text: '' };

/** Names who goes on with it, with what they have to know; they lead it once they have said yes. */
export function HandOverForm({ caseId, kept }: HandOverFormProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const colleagues = useColleagues(school);
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} hand-over` },
    sentOf: ({ to, text }) => ({
      ...{ to, text },
      duty: kept.team.find(({ uid }) => uid === to)?.duty ?? 'coordination',
    }),
    send: (said) => deed.run('hand-over-case', { caseId, ...said }),
  });
  const others = Object.keys(colleagues.all).filter(
    (uid) => uid !== kept.lead && colleagues.all[uid]?.role !== 'admin',
  );
  return (
    <CaseForm of={form} deed={deed} submit={t('handOver.submit')}>
      <Unfinished kept={kept} />
      <Select
        of={form}
        name="to"
        label={t('handOver.to')}
        options={others.map((uid) => ({ value: uid, label: colleagues.calledOf(uid) }))}
      />
      <Words of={form} name="text" label={t('handOver.text')} hint={t('handOver.hint')} />
    </CaseForm>
  );
}
