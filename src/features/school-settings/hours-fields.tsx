import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { weekdayNames } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Row } from '@/staff/page';
import { ChipBox } from '@/ui/chip-box';
import type { HelpFormValues } from './help-form-values';

interface HoursFieldsProps {
  form: UseFormReturn<HelpFormValues>;
  at: `lines.${number}.hours` | `options.${number}.hours`;
  isWrong: boolean;
}

/** When somebody answers: always, or on some days from when to when. */
export function HoursFields({ form, at, isWrong }: HoursFieldsProps) {
  const { t, i18n } = useTranslation('year');
  const hours = form.watch(at);
  const set = (next: Partial<typeof hours>) =>
    form.setValue(at, { ...hours, ...next }, { shouldDirty: true });
  return (
    <>
      <Row>
        <ChipBox checked={hours.always} onChange={(always) => set({ always })} label={t('help.always')} />
        {!hours.always &&
          weekdayNames(i18n.language, 'short').map((name, weekday) => (
            <ChipBox
              key={name}
              checked={hours.weekdays.includes(weekday)}
              onChange={(on) => {
                const others = hours.weekdays.filter((one) => one !== weekday);
                set({ weekdays: on ? [...others, weekday].toSorted() : others });
              }}
              label={name}
            />
          ))}
      </Row>
      {!hours.always && (
        <Row>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`help.${end}`)} wrong={isWrong ? t('help.wrong.hours') : undefined}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={hours[end]}
                  onChange={(event) => set({ [end]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <ChipBox
            checked={hours.closedOnHolidays}
            onChange={(closedOnHolidays) => set({ closedOnHolidays })}
            label={t('help.closedOnHolidays')}
          />
        </Row>
      )}
    </>
  );
}
