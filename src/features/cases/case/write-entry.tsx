import { useTranslation } from 'react-i18next';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { ChoiceList } from '@/ui/choice-list';
import { DeedForm, isSaid, isSaidOrNot, Words } from './parts';

const KINDS = ['contact', 'consultation', 'note'] as const;
type Kind = (typeof KINDS)[number];
const EMPTY: { kind: Kind; text: string; childsWords: string } = {
  ...{ kind: 'contact', text: '', childsWords: '' },
};

/** What somebody adds to the record by itself. A counsellor shares what the team needs, and nothing else. */
export function WriteEntry({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} entry`, EMPTY);
  const { kind, text, childsWords } = values;
  const send = async () => {
    const isDone = await deed.run('add-case-entry', {
      ...{ caseId, kind, text: text.trim() },
      ...(childsWords.trim() !== '' && { childsWords: childsWords.trim() }),
    });
    if (isDone) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('write.submit')}
      isWhole={isSaid(text) && isSaidOrNot(childsWords)}
      isBegun={text !== '' || childsWords !== ''}
      onSubmit={() => void send()}
    >
      <ChoiceList
        legend={t('write.legend')}
        name="case-entry"
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        chosen={kind}
        onChoose={(next) => set({ kind: next })}
      />
      <Words
        label={t('firstLook.childsWords')}
        hint={t('firstLook.childsWordsHint')}
        value={childsWords}
        onChange={(next) => set({ childsWords: next })}
      />
      <Words
        label={t(kind === 'consultation' ? 'write.shared' : 'write.text')}
        hint={t(kind === 'consultation' ? 'write.sharedHint' : 'write.hint')}
        value={text}
        onChange={(next) => set({ text: next })}
      />
    </DeedForm>
  );
}
