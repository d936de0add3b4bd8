import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { Button } from '@/ui/button';
import { focusField } from './focus-field';
import { NO_TEXT, type PlacesFormValues } from './places-form-values';
import { TextFields } from './text-fields';
import { look } from './look';

/** Stored ids are made once and mean nothing to anybody. */
export const newKey = (what: string) => `${what}-${crypto.randomUUID().slice(0, 8)}`;

/** 校内サポートルーム, 教育支援センター … */
export function PlaceFields({ form }: { form: UseFormReturn<PlacesFormValues> }) {
  const { t } = useTranslation('models');
  const rows = useFieldArray({ control: form.control, name: 'places' });
  const { errors } = form.formState;
  const places = form.watch('places');
  return (
    <Part id="places-list" heading={t('places.list')}>
      {rows.fields.length === 0 && <p className="field-error">{t('places.wrong.none')}</p>}
      <ol className={look.entries}>
        {rows.fields.map((row, index) => {
          const wrong = errors.places?.[index]?.name?.ja !== undefined;
          const title = t('places.placeName', { number: index + 1 });
          const name = places[index]?.name.ja;
          return (
            <li key={row.id} className={look.place} aria-label={title}>
              <TextFields
                form={form}
                at={`places.${index}.name`}
                labels={{ ja: t('places.nameJa'), en: t('places.nameEn') }}
                wrong={wrong ? t('places.wrong.name') : undefined}
              />
              <Button
                aria-label={t('places.removePlace', {
                  name: name === undefined || name === '' ? title : name,
                })}
                onClick={() => {
                  rows.remove(index);
                  focusField('places-list');
                }}
              >
                {t('places.remove')}
              </Button>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          disabled={rows.fields.length >= 40}
          onClick={() => {
            rows.append({ key: newKey('place'), name: NO_TEXT }, { shouldFocus: false });
            focusField(`places.${rows.fields.length}.name.ja`);
          }}
        >
          {t('places.addPlace')}
        </Button>
      </div>
    </Part>
  );
}
