import { zodResolver } from '@hookform/resolvers/zod';
import type { Staff } from '@domain/identity';
import type { Policy } from '@domain/school/settings';
import { without } from '@domain/without';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { weekdayNames } from '@/i18n/dates';
import { Part, Row, Stack } from '@/staff/page';
import { useCalled } from '@/staff/people/use-called';
import { ColleagueChips } from '@/staff/people/colleague-chips';
import { usePorts } from '@/staff/ports';
import { ChipBox } from '@/ui/chip-box';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';

const WORK_WEEK = [1, 2, 3, 4, 5] as const;
const formSchema = z.strictObject({
  safetyContacts: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
  pupilPush: z.boolean(),
});

interface SafetyFormProps {
  /** What is stored, or what a school begins with. */
  policy: Policy;
  /** By uid. */
  colleagues: Readonly<Record<string, Staff>>;
  online: boolean;
}

/** Whom an answer that tells of danger reaches, with what that means on each day of the week. */
export function SafetyForm({ policy, colleagues, online }: SafetyFormProps) {
  const { commands } = usePorts();
  const { t, i18n } = useTranslation(['year', 'models']);
  const called = useCalled();
  const { form, saving, store } = useStoredForm({
    stored: policy,
    valuesOf: ({ safetyContacts, pupilPush = false }: Policy) => ({ safetyContacts, pupilPush }),
    resolver: zodResolver(formSchema),
    question: t('models:save.leave'),
  });
  const { errors, isSubmitted } = form.formState;
  const { safetyContacts, pupilPush } = form.watch();
  const save = form.handleSubmit((values) => {
    const next = {
      ...without(policy, 'pupilPush'),
      safetyContacts: values.safetyContacts,
      ...(values.pupilPush && { pupilPush: true }),
    };
    return store(next, (stored) => commands.send('store-policy', stored));
  });
  const choose = (uids: string[]) =>
    form.setValue('safetyContacts', uids, { shouldDirty: true, shouldValidate: isSubmitted });
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const days = weekdayNames(i18n.language, 'long');
  const named = (weekday: number) =>
    safetyContacts.flatMap((uid) => {
      const one = colleagues[uid];
      return one?.workDays.includes(weekday) ? [called(one.displayName, one.title)] : [];
    });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('year:safety.contacts')} why={t('year:safety.contactsWhy')}>
          <ColleagueChips
            label={t('year:safety.contacts')}
            colleagues={colleagues}
            chosen={safetyContacts}
            onChoose={choose}
          />
          {errors.safetyContacts && (
            <p role="alert" className="field-error">
              {t('year:safety.wrong')}
            </p>
          )}
        </Part>
        <Part heading={t('year:preview')} why={t('year:safety.previewWhy')}>
          <ul>
            {WORK_WEEK.map((weekday) => {
              const there = named(weekday);
              return (
                <li key={weekday} className={there.length === 0 ? 'field-error' : undefined}>
                  {there.length === 0
                    ? t('year:safety.nobody', { day: days[weekday] ?? '' })
                    : t('year:safety.there', { day: days[weekday] ?? '', names: list.format(there) })}
                </li>
              );
            })}
          </ul>
        </Part>
        <Part heading={t('year:safety.push')} why={t('year:safety.pushWhy')}>
          <Row>
            <ChipBox
              checked={pupilPush}
              onChange={(on) => form.setValue('pupilPush', on, { shouldDirty: true })}
              label={t('year:safety.pushOn')}
            />
          </Row>
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
