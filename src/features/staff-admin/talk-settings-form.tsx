import { zodResolver } from '@hookform/resolvers/zod';
import type { PayloadOf } from '@domain/commands/registry';
import type { Staff } from '@domain/identity';
import { CHOSEN_MIN } from '@domain/signals/choices';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Part, Stack } from '@/staff/page';
import { ColleagueChips } from '@/staff/people/colleague-chips';
import { usePorts } from '@/staff/ports';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';

type Settings = PayloadOf<'store-talk-settings'>;

const PLACES_MAX = 20;
const PLACE_MAX = 40;
const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const areFit = (lines: readonly string[]) =>
  lines.length > 0 && lines.length <= PLACES_MAX && lines.every((line) => line.length <= PLACE_MAX);
/** Nobody, or enough that nobody is the only one. */
const isEnough = (uids: readonly string[]) => uids.length === 0 || uids.length >= CHOSEN_MIN;

const formSchema = z.strictObject({
  /** One a line. */
  places: z.string().check(z.refine((text) => areFit(linesOf(text)))),
  byName: z.array(z.string()).check(z.refine(isEnough)),
});

interface TalkSettingsFormProps {
  /** What is stored, or the default. */
  settings: Settings;
  isProposal: boolean;
  /** By uid. */
  colleagues: Readonly<Record<string, Staff>>;
  online: boolean;
}

export function TalkSettingsForm({ settings, isProposal, colleagues, online }: TalkSettingsFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation(['staff', 'models']);
  const { form, saving, store } = useStoredForm({
    stored: settings,
    isProposal,
    valuesOf: ({ meetingPlaces, byName }: Settings) => ({ places: meetingPlaces.join('\n'), byName }),
    resolver: zodResolver(formSchema),
    question: t('models:save.leave'),
  });
  const { errors, isSubmitted } = form.formState;
  const save = form.handleSubmit(({ places, byName }) =>
    store({ meetingPlaces: linesOf(places), byName }, (next) => commands.send('store-talk-settings', next)),
  );
  const byName = form.watch('byName');
  const choose = (uids: string[]) =>
    form.setValue('byName', uids, { shouldDirty: true, shouldValidate: isSubmitted });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('staff:talk.places')} why={t('staff:talk.placesWhy')}>
          <div className="field">
            <label htmlFor="talk-places">{t('staff:talk.placesLabel')}</label>
            <textarea
              id="talk-places"
              rows={5}
              aria-invalid={errors.places !== undefined}
              aria-describedby={errors.places && 'talk-places-wrong'}
              {...form.register('places')}
            />
            {errors.places && (
              <p id="talk-places-wrong" className="field-error">
                {t('staff:talk.placesWrong')}
              </p>
            )}
          </div>
        </Part>
        <Part heading={t('staff:talk.byName')} why={t('staff:talk.byNameWhy')}>
          <ColleagueChips
            label={t('staff:talk.byName')}
            colleagues={colleagues}
            chosen={byName}
            onChoose={choose}
          />
          <p className="muted">{t(`staff:talk.${byName.length === 0 ? 'nobody' : 'briefed'}`)}</p>
          {errors.byName && (
            <p role="alert" className="field-error">
              {t('staff:talk.byNameWrong')}
            </p>
          )}
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
