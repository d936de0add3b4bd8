import { childAgrees, guardiansAgree } from '@domain/commands/agreement';
import { childNamed } from '@domain/commands/outside/payloads';
import { type OutsidePlace, POINTS_MAX } from '@domain/outside/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Async } from '../async';
import { LineField, PickField, TickField, WordsField, Wrong } from '../form/fields';
import { SendButton, SentFields } from '../form/sent-form';
import { useSentForm } from '../form/use-sent-form';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';
import { useLive } from '../use-live';
import { WeekdayChoice } from './weekday-choice';

interface NamingFormProps {
  pupilId: string;
  live: boolean;
  /** It was stored, or given up. */
  onDone: () => void;
}

/** Names a child to a place outside: only with what child and guardians have agreed to. */
export function NamingForm(props: NamingFormProps) {
  const { outside } = usePorts();
  const places = useLive(outside.watchOutsidePlaces);
  return (
    <Async of={places} level={3}>
      {(known) => <Naming {...props} open={Object.entries(known).filter(([, { active }]) => active)} />}
    </Async>
  );
}

interface NamingProps extends NamingFormProps {
  /** By id: those to which a child can be named. */
  open: readonly (readonly [string, OutsidePlace])[];
}

function Naming({ pupilId, live, onDone, open }: NamingProps) {
  const { t } = useTranslation('outside');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({
    // Both have said yes, and have said it already.
    schema: z.strictObject(childNamed).check(
      childAgrees,
      guardiansAgree,
      z.refine(({ consent }) => consent.on <= today, { path: ['consent', 'on'] }),
    ),
    empty: {
      ...{ placeId: open[0]?.[0] ?? '', days: [] as readonly number[], points: '', from: today },
      consent: { child: false, guardians: false, on: today },
    },
    keptAs: `naming ${pupilId}`,
    send: async (named) => {
      const isDone = await deed.run('name-child-to-place', { pupilId, ...named });
      if (isDone) onDone();
      return isDone;
    },
  });
  return (
    <SentFields of={form}>
      <PickField
        of={form}
        name="placeId"
        label={t('ofSchool.place')}
        options={open.map(([value, { name }]) => ({ value, label: name }))}
      />
      <WeekdayChoice
        name="days"
        legend={t('ofSchool.days')}
        chosen={form.values.days}
        onChoose={(chosen) => form.set('days', chosen)}
      />
      <Wrong of={form} name="days" missing="choose" />
      <LineField of={form} name="from" type="date" label={t('ofSchool.from')} />
      <WordsField
        of={form}
        name="points"
        label={t('ofSchool.points')}
        hint={t('ofSchool.pointsHint')}
        rows={2}
        max={POINTS_MAX}
      />
      <fieldset className="field">
        <legend>{t('ofSchool.consent')}</legend>
        <TickField of={form} name="consent.child">
          {t('ofSchool.child')}
        </TickField>
        <TickField of={form} name="consent.guardians">
          {t('ofSchool.guardians')}
        </TickField>
      </fieldset>
      <LineField of={form} name="consent.on" type="date" most={today} label={t('ofSchool.consentOn')} />
      {deed.problem}
      <SendButton of={form} live={live} look="primary">
        {t('ofSchool.name')}
      </SendButton>
      <StaffButton onClick={onDone}>{t('leave')}</StaffButton>
    </SentFields>
  );
}
