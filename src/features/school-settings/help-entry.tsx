import type { Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { ChipBox } from '@/ui/chip-box';
import { type HelpFormValues, NAME_MAX, TEXT_MAX } from './help-form-values';
import { HoursFields } from './hours-fields';
import look from './school-settings.module.css';

interface HelpEntryProps {
  form: UseFormReturn<HelpFormValues>;
  list: 'lines' | 'options';
  index: number;
  onRemove: () => void;
}

const KINDS = {
  lines: ['phone', 'chat', 'emergency'],
  options: ['learning', 'consultation', 'calming'],
} as const;
const WORDS = { lines: ['ja', 'en', 'note'], options: ['ja', 'en', 'text', 'place', 'ask'] } as const;
const NAMES: readonly string[] = ['ja', 'en'];

/** One number, or one place and how to get there. */
export function HelpEntry({ form, list, index, onRemove }: HelpEntryProps) {
  const { t } = useTranslation('year');
  const at = `${list}.${index}` as const;
  const errors: Readonly<Record<string, unknown>> = form.formState.errors[list]?.[index] ?? {};
  const field = (name: string) => `${at}.${name}` as Path<HelpFormValues>;
  const kind = form.watch(`${at}.kind`);
  return (
    <li className={look.entry}>
      <Picker
        label={t('help.kind')}
        chosen={kind}
        options={KINDS[list].map((value) => ({ value, label: t(`help.kinds.${value}`) }))}
        onChoose={(value) => form.setValue(field('kind'), value, { shouldDirty: true })}
      />
      {WORDS[list].map((name) => {
        const max = NAMES.includes(name) ? NAME_MAX : TEXT_MAX;
        const wrong = errors[name] === undefined ? undefined : t('help.wrong.words', { max });
        return (
          <Field key={name} label={t(`help.field.${name}`)} wrong={wrong}>
            {(control) =>
              max === NAME_MAX ? (
                <input {...control} {...form.register(field(name))} />
              ) : (
                <textarea {...control} rows={2} {...form.register(field(name))} />
              )
            }
          </Field>
        );
      })}
      <Field
        label={t('help.field.number')}
        wrong={errors.number === undefined ? undefined : t('help.wrong.number')}
      >
        {(control) => <input {...control} inputMode="tel" {...form.register(field('number'))} />}
      </Field>
      <Field label={t('help.field.url')} wrong={errors.url === undefined ? undefined : t('help.wrong.url')}>
        {(control) => <input {...control} inputMode="url" {...form.register(field('url'))} />}
      </Field>
      {list === 'options' && (
        <Field label={t('help.field.from')} hint={t('help.field.fromHint')}>
          {(control) => <input {...control} type="date" {...form.register(field('from'))} />}
        </Field>
      )}
      <HoursFields form={form} at={`${at}.hours`} isWrong={errors.hours !== undefined} />
      {list === 'lines' && (
        <ChipBox
          checked={form.watch(`lines.${index}.free`)}
          onChange={(on) => form.setValue(`lines.${index}.free`, on, { shouldDirty: true })}
          label={t('help.free')}
        />
      )}
      <div>
        <StaffButton onClick={onRemove}>{t('help.remove')}</StaffButton>
      </div>
    </li>
  );
}
