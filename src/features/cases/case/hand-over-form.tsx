import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { useCasesReader } from '../cases-context';
import { DeedForm, isSaid, Select, Words } from './parts';
import { Unfinished } from './unfinished';

interface HandOverFormProps {
  caseId: string;
  kept: Case;
}

const EMPTY = { to: '', text: '' };

/** Names who goes on with it, with what they have to know; they lead it once they have said yes. */
export function HandOverForm({ caseId, kept }: HandOverFormProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const colleagues = useColleagues(school);
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} hand-over`, EMPTY);
  const { to, text } = values;
  const others = Object.keys(colleagues.all).filter(
    (uid) => uid !== kept.lead && colleagues.all[uid]?.role !== 'admin',
  );
  const send = async () => {
    const isDone = await deed.run('hand-over-case', {
      ...{ caseId, to, text: text.trim() },
      duty: kept.team.find(({ uid }) => uid === to)?.duty ?? 'coordination',
    });
    if (isDone) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('handOver.submit')}
      isWhole={to !== '' && isSaid(text)}
      isBegun={text !== ''}
      onSubmit={() => void send()}
    >
      <Unfinished kept={kept} />
      <Select
        label={t('handOver.to')}
        value={to}
        options={others.map((uid) => ({ value: uid, label: colleagues.calledOf(uid) }))}
        onChange={(next) => set({ to: next })}
      />
      <Words
        label={t('handOver.text')}
        hint={t('handOver.hint')}
        value={text}
        onChange={(next) => set({ text: next })}
      />
    </DeedForm>
  );
}
