import { zodResolver } from '@hookform/resolvers/zod';
import { chainProblems } from '@domain/sos/chain-problems';
import type { SosSettings } from '@domain/sos/settings';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveBar } from '@/ui/save-bar';
import { useStoredForm } from '@/ui/use-stored-form';
import { usePorts } from '@/staff/ports';
import { alarmFormSchema, countsInSeconds, formValuesOf, settingsOf } from './alarm-form-values';
import { ChainFields } from './chain-fields';
import { MoreFields } from './more-fields';
import { type Colleagues, peopleOf } from './reach';
import { useAlarmWords } from './use-alarm-words';
import { look } from './look';

interface AlarmFormProps {
  /** What is stored, or the default. */
  settings: SosSettings;
  isProposal: boolean;
  colleagues: Colleagues;
  online: boolean;
}

/** Both chains, edited together and stored as one document. */
export function AlarmForm({ settings, isProposal, colleagues, online }: AlarmFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation('alarm');
  const { form, saving, store } = useStoredForm({
    stored: settings,
    isProposal,
    valuesOf: formValuesOf,
    resolver: zodResolver(alarmFormSchema),
    question: t('save.leave'),
  });
  const values = form.watch();
  const people = useMemo(() => peopleOf(colleagues), [colleagues]);
  const words = useAlarmWords(colleagues, people);
  const problems = chainProblems(values, people);
  const problemCount = problems.school.length + problems.outOfHours.length;

  const save = form.handleSubmit(async (next) => {
    if (problemCount === 0)
      await store(settingsOf(next), (settings) => commands.send('store-sos-settings', settings));
    else document.querySelector<HTMLElement>('.alarm-problems li')?.scrollIntoView({ block: 'center' });
  });

  return (
    <form className={look.form} noValidate onSubmit={(event) => void save(event)}>
      {countsInSeconds(values) && <p className={look.seconds}>{t('seconds')}</p>}
      <ChainFields chain="school" problems={problems.school} {...{ form, colleagues, people, words }} />
      <ChainFields
        chain="outOfHours"
        problems={problems.outOfHours}
        {...{ form, colleagues, people, words }}
      />
      <MoreFields form={form} />
      <SaveBar {...saving} {...{ problemCount, online }} words={(word, count) => t(`save.${word}`, count)} />
    </form>
  );
}
