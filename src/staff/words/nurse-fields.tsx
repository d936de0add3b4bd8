import { timeOf } from '@domain/days';
import { MEASURES } from '@domain/words/choices';
import { useTranslation } from 'react-i18next';
import { useServerMinute } from '@/sync/use-server-now';
import { Field } from '../form/field';
import type { WordFields } from './fields';
import { look } from './look';
import { WordPills } from './word-pills';

interface NurseFieldsProps {
  values: WordFields;
  set: (change: Partial<WordFields>) => void;
}

/** When the child came (now, unless said otherwise), and what was done. */
export function NurseFields({ values, set }: NurseFieldsProps) {
  const { t } = useTranslation('words');
  const now = useServerMinute();
  return (
    <div className={look.pair}>
      <Field label={t('from')}>
        {(control) => (
          <input
            {...control}
            type="time"
            value={values.from === '' ? timeOf(now) : values.from}
            onChange={(event) => set({ from: event.target.value })}
          />
        )}
      </Field>
      <WordPills
        legend={t('measureLegend')}
        name="measure"
        options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        chosen={values.measure}
        onChoose={(measure) => set({ measure })}
      />
    </div>
  );
}
