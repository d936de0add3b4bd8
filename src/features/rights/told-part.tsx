import { type Periods } from '@domain/rights/retention';
import { periodsText, TOLD_VERSION } from '@domain/told/content';
import { TOLD_HOW, type Told } from '@domain/told/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import type { KnownChild } from './ask-part';
import styles from './rights.module.css';

interface ToldPartProps {
  school: string;
  found: readonly KnownChild[];
  /** Classes of the school, by name. */
  classes: readonly { readonly classId: string; readonly name: string }[];
  /** The school's own, so that its leaflet says them. */
  periods: Periods | undefined;
}

/** 事前のお知らせ: the leaflet of this school, and when which families were given it. */
export function ToldPart({ school, found, classes, periods }: ToldPartProps) {
  const { rights } = usePorts();
  const { t } = useTranslation('rights');
  const told = valueOr(useLive(rights.watchTold, school), {});
  const ofNow = new Set(
    Object.values(told)
      .filter(({ version }) => version === TOLD_VERSION)
      .flatMap(({ classIds }) => classIds),
  );
  const without = classes.filter(({ classId }) => !ofNow.has(classId));
  const address = periods ? `/told?years=${periodsText(periods)}` : '/told';
  return (
    <Part heading={t('told.heading')} why={t('told.why')}>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {t('told.open', { version: TOLD_VERSION })}
        </a>
      </p>
      <p>
        {without.length === 0
          ? t('told.all')
          : t('told.without', { classes: without.map(({ name }) => name).join(t('and')) })}
      </p>
      <Given {...{ told, found, classes }} />
      <details>
        <summary>{t('told.add')}</summary>
        <Giving {...{ found, classes }} />
      </details>
    </Part>
  );
}

function Given({
  told,
  found,
  classes,
}: Pick<ToldPartProps, 'found' | 'classes'> & { told: Record<string, Told> }) {
  const { t, i18n } = useTranslation('rights');
  const nameOf = (classId: string) => classes.find((one) => one.classId === classId)?.name ?? classId;
  const childOf = (pupilId: string) =>
    found.find((one) => one.pupilId === pupilId)?.label ?? t('keep.somebodyLeft');
  const latest = Object.entries(told).toSorted(([, a], [, b]) => b.on.localeCompare(a.on));
  return (
    <ul>
      {latest.map(([id, { on, how, version, classIds, pupilIds, byName }]) => (
        <li key={id}>
          {t('told.given', {
            ...{ day: longDate(i18n.language, on), how: t(`told.how.${how}`), version, by: byName },
            whom: [...classIds.map(nameOf), ...pupilIds.map(childOf)].join(t('and')),
          })}
        </li>
      ))}
    </ul>
  );
}

function Giving({ found, classes }: Pick<ToldPartProps, 'found' | 'classes'>) {
  const { t } = useTranslation('rights');
  const { today } = useMember();
  const deed = useDeed();
  const nothing = { on: today, how: 'paper' as Told['how'], classIds: [] as string[], pupilId: '' };
  const [given, setGiven] = useState(nothing);
  const [toldId, setToldId] = useState(() => crypto.randomUUID());
  const { pupilId, classIds } = given;
  const send = async () => {
    const pupilIds = pupilId === '' ? [] : [pupilId];
    const { on, how } = given;
    if (!(await deed.run('record-told', { toldId, version: TOLD_VERSION, on, how, classIds, pupilIds })))
      return;
    setGiven(nothing);
    setToldId(crypto.randomUUID());
  };
  return (
    <Form className={styles.form} onSubmit={() => void send()}>
      <Field label={t('told.on')}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={given.on}
            onChange={(event) => setGiven({ ...given, on: event.target.value })}
          />
        )}
      </Field>
      <Picker
        label={t('told.by')}
        chosen={given.how}
        options={TOLD_HOW.map((value) => ({ value, label: t(`told.how.${value}`) }))}
        onChoose={(how) => setGiven({ ...given, how: how as Told['how'] })}
      />
      <fieldset className={styles.parts}>
        <legend>{t('told.classes')}</legend>
        <div className={styles.kinds}>
          {classes.map(({ classId, name }) => (
            <Check
              key={classId}
              checked={classIds.includes(classId)}
              onChange={(on) =>
                setGiven({
                  ...given,
                  classIds: [...classIds.filter((one) => one !== classId), ...(on ? [classId] : [])],
                })
              }
            >
              {name}
            </Check>
          ))}
        </div>
      </fieldset>
      <Picker
        label={t('told.child')}
        chosen={pupilId}
        options={[
          { value: '', label: t('told.nobody') },
          ...found.map((one) => ({ value: one.pupilId, label: one.label })),
        ]}
        onChoose={(id) => setGiven({ ...given, pupilId: id })}
      />
      {deed.problem}
      <p>
        <StaffButton type="submit" disabled={deed.busy || (classIds.length === 0 && pupilId === '')}>
          {t('told.send')}
        </StaffButton>
      </p>
    </Form>
  );
}
