import { entryWritten } from '@domain/commands/cases/payloads';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ChoiceField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import { CaseForm, Words } from './parts';

const KINDS = ['contact', 'consultation', 'note'] as const;
const schema = z.strictObject(entryWritten);
const EMPTY = { kind: 'contact', text: '', childsWords: '' };

/** What somebody adds to the record by itself. A counsellor shares what the team needs, and nothing else. */
export function WriteEntry({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} entry` },
    send: (entry) => deed.run('add-case-entry', { caseId, ...entry }),
  });
  const isShared = form.values.kind === 'consultation';
  return (
    <CaseForm of={form} deed={deed} submit={t('write.submit')}>
      <ChoiceField
        of={form}
        name="kind"
        label={t('write.legend')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Words
        of={form}
        name="childsWords"
        label={t('firstLook.childsWords')}
        hint={t('firstLook.childsWordsHint')}
      />
      <Words
        of={form}
        name="text"
        label={t(isShared ? 'write.shared' : 'write.text')}
        hint={t(isShared ? 'write.sharedHint' : 'write.hint')}
      />
    </CaseForm>
  );
}
