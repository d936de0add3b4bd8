import { saysWhom, toldFamilies } from '@domain/commands/rights/payloads';
import { type Periods } from '@domain/rights/retention';
import { periodsText, TOLD_VERSION } from '@domain/told/content';
import { TOLD_HOW, type Told } from '@domain/told/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDate } from '@/i18n/dates';
import { LineField, PickField, TicksField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
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

const schema = z.strictObject(toldFamilies).check(z.refine(saysWhom, { path: ['classIds'] }));

function Giving({ found, classes }: Pick<ToldPartProps, 'found' | 'classes'>) {
  const { t } = useTranslation('rights');
  const { today } = useMember();
  const deed = useDeed();
  const [toldId, setToldId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    schema,
    empty: { on: today, how: 'paper', classIds: [] as string[], pupilId: '' },
    sentOf: ({ pupilId, ...told }) => ({ ...told, pupilIds: pupilId === '' ? [] : [pupilId] }),
    send: async (told) => {
      const isDone = await deed.run('record-told', { toldId, version: TOLD_VERSION, ...told });
      if (isDone) setToldId(crypto.randomUUID());
      return isDone;
    },
  });
  return (
    <SentFields of={form} className={styles.form}>
      <LineField of={form} name="on" type="date" most={today} label={t('told.on')} />
      <PickField
        of={form}
        name="how"
        label={t('told.by')}
        options={TOLD_HOW.map((value) => ({ value, label: t(`told.how.${value}`) }))}
      />
      <TicksField
        of={form}
        name="classIds"
        label={t('told.classes')}
        options={classes.map(({ classId, name }) => ({ value: classId, label: name }))}
      />
      <PickField
        of={form}
        name="pupilId"
        label={t('told.child')}
        nothing={t('told.nobody')}
        options={found.map(({ pupilId, label }) => ({ value: pupilId, label }))}
      />
      {deed.problem}
      <p>
        <SendButton of={form} live>
          {t('told.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}
