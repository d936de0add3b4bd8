import { zodResolver } from '@hookform/resolvers/zod';
import { chainProblems } from '@domain/sos/chain-problems';
import type { SosSettings } from '@domain/sos/settings';
import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { storeSosSettings } from '@/firebase/staff/alarm';
import type { StoreOutcome } from '@/firebase/staff/store-outcome';
import { SaveBar } from '@/ui/save-bar';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import {
  type AlarmFormValues,
  alarmFormSchema,
  countsInSeconds,
  formValuesOf,
  settingsOf,
} from './alarm-form-values';
import { ChainFields } from './chain-fields';
import { MoreFields } from './more-fields';
import { type Colleagues, peopleOf } from './reach';
import { useAlarmWords } from './use-alarm-words';

interface AlarmFormProps {
  school: string;
  /** What is stored, or the default. */
  settings: SosSettings;
  colleagues: Colleagues;
  online: boolean;
}

/** Both chains, edited together and stored as one document. */
export function AlarmForm({ school, settings, colleagues, online }: AlarmFormProps) {
  const { t } = useTranslation('alarm');
  const [outcome, setOutcome] = useState<StoreOutcome>();
  /** What the form began with: a colleague may store something else meanwhile. */
  const [base, setBase] = useState(settings);
  const form = useForm<AlarmFormValues>({
    defaultValues: formValuesOf(settings),
    resolver: zodResolver(alarmFormSchema),
  });
  const { isDirty, isSubmitting, isSubmitted } = form.formState;
  const values = form.watch();
  const people = useMemo(() => peopleOf(colleagues), [colleagues]);
  const words = useAlarmWords(colleagues, people);
  const problems = chainProblems(values, people);
  const problemCount = problems.school.length + problems.outOfHours.length;
  const changedElsewhere = JSON.stringify(base) !== JSON.stringify(settings);
  useUnsavedChanges(isDirty, t('save.leave'));

  const begin = (from: SosSettings) => {
    setBase(from);
    form.reset(formValuesOf(from));
  };
  useEffect(() => {
    if (changedElsewhere && !isDirty && !isSubmitting) begin(settings);
  });

  const save = form.handleSubmit(async (next) => {
    setOutcome(undefined);
    if (problemCount > 0) {
      document.querySelector<HTMLElement>('.alarm-problems li')?.scrollIntoView({ block: 'center' });
      return;
    }
    const stored = settingsOf(next);
    const result = await storeSosSettings(school, stored);
    if (result === 'stored') begin(stored);
    setOutcome(result);
  });

  return (
    <form className="alarm-form" noValidate onSubmit={(event) => void save(event)}>
      {countsInSeconds(values) && <p className="alarm-seconds">{t('seconds')}</p>}
      <ChainFields chain="school" problems={problems.school} {...{ form, colleagues, people, words }} />
      <ChainFields
        chain="outOfHours"
        problems={problems.outOfHours}
        {...{ form, colleagues, people, words }}
      />
      <MoreFields form={form} />
      <SaveBar
        {...{ isDirty, isSubmitting, isSubmitted, problemCount, outcome, online }}
        changedElsewhere={changedElsewhere && isDirty}
        words={(word, count) => t(`save.${word}`, count)}
        onDiscard={() => {
          setOutcome(undefined);
          begin(settings);
        }}
      />
    </form>
  );
}
