import clsx from 'clsx';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { weekdayNames } from '@/i18n/dates';
import { ChipBox } from '@/ui/chip-box';
import type { AlarmFormValues } from './alarm-form-values';
import { look } from './look';

/** A Tuesday morning suits most schools. */
const USUAL_DRILL = { weekday: 2, time: '10:00' };

/** What holds for both chains. */
export function MoreFields({ form }: { form: UseFormReturn<AlarmFormValues> }) {
  const { t, i18n } = useTranslation('alarm');
  const drill = form.watch('drill');
  const { errors } = form.formState;
  const set = (next: AlarmFormValues['drill']) => form.setValue('drill', next, { shouldDirty: true });
  return (
    <section className={clsx(look.more, 'card')} aria-labelledby="alarm-more">
      <h2 id="alarm-more">{t('more.heading')}</h2>
      <label className={look.minutes} htmlFor="alarm-repeat">
        <span>{t('more.repeat')}</span>
        <input
          id="alarm-repeat"
          type="number"
          inputMode="decimal"
          min={0.05}
          max={120}
          step="any"
          aria-invalid={errors.repeatMinutes !== undefined}
          aria-describedby={errors.repeatMinutes && 'alarm-repeat-wrong'}
          {...form.register('repeatMinutes', { valueAsNumber: true })}
        />
        <span>{t('more.everyMinutes')}</span>
      </label>
      {errors.repeatMinutes && (
        <p id="alarm-repeat-wrong" className="field-error">
          {t('more.wrongRepeat')}
        </p>
      )}
      <div>
        <ChipBox
          checked={form.watch('askFirst')}
          onChange={(on) => form.setValue('askFirst', on, { shouldDirty: true })}
          label={t('more.askFirst')}
        />
        <p className="muted">{t('more.askFirstWhy')}</p>
      </div>
      <div className={look.drillTime}>
        <ChipBox
          checked={drill !== null}
          onChange={(on) => set(on ? USUAL_DRILL : null)}
          label={t('more.drill')}
        />
        {drill !== null && (
          <>
            <label>
              <span>{t('more.weekday')}</span>
              <select
                value={drill.weekday}
                onChange={(event) => set({ ...drill, weekday: Number(event.target.value) })}
              >
                {weekdayNames(i18n.language, 'long').map((name, weekday) => (
                  <option key={name} value={weekday}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('more.time')}</span>
              <input
                type="time"
                required
                value={drill.time}
                onChange={(event) => set({ ...drill, time: event.target.value })}
              />
            </label>
          </>
        )}
        {errors.drill && <p className="field-error">{t('more.wrongTime')}</p>}
        <p className="muted">{t('more.drillWhy')}</p>
      </div>
    </section>
  );
}
