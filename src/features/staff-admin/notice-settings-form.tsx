import clsx from 'clsx';
import { zodResolver } from '@hookform/resolvers/zod';
import type { Staff } from '@domain/identity';
import type { NoticeSettings } from '@domain/notices/settings';
import { useTranslation } from 'react-i18next';
import { Part, Stack } from '@/staff/page';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import { usePorts } from '@/staff/ports';
import { formValuesOf, noticeFormSchema, settingsOf } from './notice-form-values';
import { TeamChoice } from './team-choice';
import { look } from './look';

interface NoticeSettingsFormProps {
  /** What is stored, or the default. */
  settings: NoticeSettings;
  isProposal: boolean;
  /** By uid. */
  colleagues: Readonly<Record<string, Staff>>;
  online: boolean;
}

const NUMBERS = [
  { name: 'perClassAndWeek', label: 'perClass', wrong: 'count' },
  { name: 'perSchoolAndWeek', label: 'perSchool', wrong: 'count' },
  { name: 'floorPercent', label: 'floor', wrong: 'floor' },
] as const;

/** How many, from which likelihood on, when in the morning, and to whom answers about bullying go. */
export function NoticeSettingsForm({ settings, isProposal, colleagues, online }: NoticeSettingsFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation('models');
  const { form, saving, store } = useStoredForm({
    stored: settings,
    isProposal,
    valuesOf: formValuesOf,
    resolver: zodResolver(noticeFormSchema),
    question: t('save.leave'),
  });
  const { errors, isSubmitted } = form.formState;
  const save = form.handleSubmit((values) =>
    store(settingsOf(values), (next) => commands.send('store-notice-settings', next)),
  );
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('noticeSettings.digest')}>
          <div className={clsx('field', look.number)}>
            <label htmlFor="digestAt">{t('noticeSettings.digestAt')}</label>
            <input
              id="digestAt"
              type="time"
              aria-invalid={errors.digestAt !== undefined}
              aria-describedby={errors.digestAt && 'digestAt-wrong'}
              {...form.register('digestAt')}
            />
            {errors.digestAt && (
              <p id="digestAt-wrong" className="field-error">
                {t('noticeSettings.wrong.digestAt')}
              </p>
            )}
          </div>
          <p className="muted">{t('noticeSettings.digestWhy')}</p>
        </Part>
        <Part heading={t('noticeSettings.budget')}>
          <div className={look.numbers}>
            {NUMBERS.map(({ name, label, wrong }) => (
              <div key={name} className={clsx('field', look.number)}>
                <label htmlFor={name}>{t(`noticeSettings.${label}`)}</label>
                <input
                  id={name}
                  type="number"
                  inputMode="decimal"
                  min={0}
                  max={100}
                  step="any"
                  aria-invalid={errors[name] !== undefined}
                  aria-describedby={errors[name] && `${name}-wrong`}
                  {...form.register(name, { valueAsNumber: true })}
                />
                {errors[name] && (
                  <p id={`${name}-wrong`} className="field-error">
                    {t(`noticeSettings.wrong.${wrong}`)}
                  </p>
                )}
              </div>
            ))}
          </div>
          <p className="muted">{t('noticeSettings.budgetWhy')}</p>
        </Part>
        <TeamChoice
          team={form.watch('team')}
          colleagues={colleagues}
          isWrong={errors.team !== undefined}
          onChange={(team) => form.setValue('team', team, { shouldDirty: true, shouldValidate: isSubmitted })}
        />
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
