import type { PlacesProblem } from '@domain/risk/places-problems';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/staff/page';
import { Button } from '@/ui/button';
import { focusField } from './focus-field';
import { newKey } from './place-fields';
import { NO_TEXT, type PlacesFormValues } from './places-form-values';
import { RuleField } from './rule-field';
import { look } from './look';

interface RuleFieldsProps {
  form: UseFormReturn<PlacesFormValues>;
  problems: readonly PlacesProblem[];
}

/** Which place when. The order means nothing: every rule that holds is shown. */
export function RuleFields({ form, problems }: RuleFieldsProps) {
  const { t } = useTranslation('models');
  const rows = useFieldArray({ control: form.control, name: 'rules' });
  const [firstPlace] = form.watch('places');
  const isLost = (index: number) => problems.some((one) => one.why === 'unknown-place' && one.rule === index);
  return (
    <section aria-labelledby="places-rules">
      <Stack>
        <h2 id="places-rules" tabIndex={-1}>
          {t('places.rules')}
        </h2>
        <ol className={look.rules}>
          {rows.fields.map((row, index) => (
            <RuleField
              key={row.id}
              {...{ form, index }}
              isLost={isLost(index)}
              onRemove={() => {
                rows.remove(index);
                focusField('places-rules');
              }}
            />
          ))}
        </ol>
        <div>
          <Button
            disabled={rows.fields.length >= 100 || firstPlace === undefined}
            onClick={() => {
              rows.append(
                {
                  key: newKey('rule'),
                  place: firstPlace?.key ?? '',
                  factor: 'study',
                  percent: 30,
                  absentYear: Number.NaN,
                  reason: NO_TEXT,
                },
                { shouldFocus: false },
              );
              focusField(`rules.${rows.fields.length}.factor`);
            }}
          >
            {t('places.addRule')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
