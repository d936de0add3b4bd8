import { zodResolver } from '@hookform/resolvers/zod';
import type { Round } from '@domain/school/round';
import { isSchoolDay } from '@domain/school/calendar';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { useLocalText } from '@/i18n/local-text';
import { Field } from '@/staff/form/field';
import { Part, Row, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import { ChipBox } from '@/ui/chip-box';
import { ChoiceList } from '@/ui/choice-list';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import { formValuesOf, roundFormSchema, roundOf } from './round-form-values';
import { newRoundId, refOf } from './round-state';
import look from './rounds.module.css';

interface RoundFormProps {
  school: string;
  /** Absent: a new one. */
  roundId?: string;
  stored: Round;
  /** Children answer it: only its name and its end can change. */
  hasBegun: boolean;
  online: boolean;
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
}

/** What a round is called, what it asks, whom, and from when to when. */
export function RoundForm({
  school,
  roundId,
  stored: given,
  hasBegun,
  online,
  classIds,
  classNameOf,
}: RoundFormProps) {
  const { commands, schools, surveys } = usePorts();
  const { t } = useTranslation(['year', 'models']);
  const local = useLocalText();
  // A new one is not made anew while somebody writes it.
  const [fresh] = useState(given);
  const stored = roundId === undefined ? fresh : given;
  const rounds = valueOr(useLive(surveys.watchRounds, school), {});
  const instruments = valueOr(useLive(surveys.watchInstruments), {});
  const calendar = valueOr(useLive(schools.watchCalendar, school), null);
  const [madeId, setMadeId] = useState<string>();
  const { form, saving, store } = useStoredForm({
    stored,
    valuesOf: formValuesOf,
    resolver: zodResolver(roundFormSchema(serverNow)),
    question: t('models:save.leave'),
  });
  const { errors } = form.formState;
  const values = form.watch();
  const save = form.handleSubmit((next) =>
    store(roundOf(next, stored, hasBegun), (round) => {
      const id = roundId ?? newRoundId(round, rounds);
      setMadeId(id);
      return commands.send('store-round', { roundId: id, round });
    }),
  );
  if (roundId === undefined && madeId !== undefined && saving.outcome === 'stored')
    return <Redirect to={`/rounds/${madeId}`} />;
  const closed = (day: string) => calendar !== null && !isSchoolDay(calendar, day);
  const moment = (which: 'opens' | 'closes', disabled: boolean) => (
    <fieldset>
      <legend>{t(`year:rounds.field.${which}`)}</legend>
      <div className={look.moment}>
        <input
          type="date"
          aria-label={t(`year:rounds.field.${which}Day`)}
          disabled={disabled}
          aria-invalid={which === 'closes' && errors.closesDay !== undefined}
          {...form.register(`${which}Day`)}
        />
        <input
          type="time"
          aria-label={t(`year:rounds.field.${which}Time`)}
          disabled={disabled}
          {...form.register(`${which}Time`)}
        />
      </div>
      {closed(values[`${which}Day`]) && <p className="muted">{t('year:rounds.noSchool')}</p>}
    </fieldset>
  );
  const toggle = (classId: string, on: boolean) =>
    form.setValue(
      'classIds',
      classIds.filter((id) => (id === classId ? on : values.classIds.includes(id))),
      { shouldDirty: true },
    );
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part
          heading={t(roundId === undefined ? 'year:rounds.about' : 'year:rounds.change')}
          why={t(hasBegun ? 'year:rounds.begun' : 'year:rounds.aboutWhy')}
        >
          <Field
            label={t('year:rounds.field.title')}
            hint={t('year:rounds.field.titleHint')}
            wrong={errors.title && t('year:rounds.wrong.title')}
          >
            {(control) => <input {...control} {...form.register('title')} />}
          </Field>
          {!hasBegun && (
            <Field
              label={t('year:rounds.field.kana')}
              hint={t('year:rounds.field.kanaHint')}
              wrong={errors.kana && t('year:rounds.wrong.title')}
            >
              {(control) => <input {...control} {...form.register('kana')} />}
            </Field>
          )}
          <div className={look.moments}>
            {moment('opens', hasBegun)}
            {moment('closes', false)}
          </div>
          {errors.closesDay && (
            <p className="field-error" role="alert">
              {t('year:rounds.wrong.closes')}
            </p>
          )}
        </Part>
        {!hasBegun && (
          <Part heading={t('year:rounds.field.classes')}>
            <ChoiceList
              legend={t('year:rounds.field.classes')}
              name="round-asked"
              options={(['all', 'some'] as const).map((value) => ({
                value,
                label: t(`year:rounds.asked.${value}`),
              }))}
              chosen={values.asked}
              onChoose={(asked) => form.setValue('asked', asked, { shouldDirty: true })}
            />
            {values.asked === 'some' && (
              <Row>
                {classIds.map((classId) => (
                  <ChipBox
                    key={classId}
                    checked={values.classIds.includes(classId)}
                    onChange={(on) => toggle(classId, on)}
                    label={classNameOf(classId)}
                  />
                ))}
              </Row>
            )}
            {errors.classIds && (
              <p className="field-error" role="alert">
                {t('year:rounds.wrong.classes')}
              </p>
            )}
            <ChipBox
              checked={values.practice}
              onChange={(on) => form.setValue('practice', on, { shouldDirty: true })}
              label={t('year:rounds.practice.make')}
            />
            {values.practice && <p className="muted">{t('year:rounds.practice.why')}</p>}
            <ChoiceList
              legend={t('year:rounds.field.instrument')}
              name="round-instrument"
              options={Object.values(instruments).map((one) => ({
                value: refOf(one),
                label: t('year:rounds.instrument', {
                  title: local(one.title),
                  version: one.version,
                  count: one.items.length,
                }),
              }))}
              chosen={values.instrument}
              onChoose={(instrument) => form.setValue('instrument', instrument, { shouldDirty: true })}
            />
          </Part>
        )}
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
