import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/dialog';
import { useKeptForm } from '../use-kept-form';
import { NOTHING, type WordFields } from './fields';
import { useStoreWords } from './use-store-words';
import { WordsForm } from './words-form';

interface WordsDialogProps {
  pupilId: string;
  name: string;
  /** What to begin with: an entry to correct, or nothing. */
  begin?: WordFields;
  live: boolean;
  /** Whether it was stored. */
  onClose: (isStored: boolean) => void;
}

/** Writes about one child. What was begun stands here again, whenever and however the page was left. */
export function WordsDialog({ pupilId, name, begin = NOTHING, live, onClose }: WordsDialogProps) {
  const { t } = useTranslation('words');
  const corrects = begin.id !== '';
  const { values, set, clear } = useKeptForm<WordFields>(`words ${pupilId} ${begin.id}`, begin);
  const { busy, problem, store } = useStoreWords(pupilId);
  const send: React.ComponentProps<typeof WordsForm>['send'] = (symptom) => {
    // Another try is the same entry, also after the page was loaded again.
    const id = values.id === '' ? crypto.randomUUID() : values.id;
    if (values.id === '') set({ id });
    void store({ ...values, id }, symptom).then((isStored) => {
      if (!isStored) return;
      clear();
      onClose(true);
    });
  };
  return (
    <Dialog
      open
      title={t(corrects ? 'correctHeading' : 'heading', { name })}
      closeLabel={t('close')}
      onClose={() => onClose(false)}
    >
      <WordsForm {...{ values, set, corrects, live, busy, problem, send }} />
    </Dialog>
  );
}
