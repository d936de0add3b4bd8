import { retentionSet, YEARS_MOST } from '@domain/commands/rights/payloads';
import { COUNTED_FROM } from '@domain/rights/counted-from';
import { DUE_DAYS_MOST } from '@domain/rights/requests';
import { PERIODS, type Periods, periodsOf } from '@domain/rights/retention';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField } from '@/staff/form/fields';
import { numberOf } from '@/staff/form/number-of';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { usePorts } from '@/staff/ports';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { Async } from '@/staff/async';
import styles from './rights.module.css';

/** How long what is kept, set by leaders. What children read in わたしのデータ is made of the same numbers. */
export function RetentionForm({ school }: { school: string }) {
  const { setup } = usePorts();
  const { t } = useTranslation('rights');
  const policy = useLive(setup.watchPolicy, school);
  return (
    <details>
      <summary>{t('keep.change.open')}</summary>
      <Async of={policy}>
        {(found, live) =>
          found ? (
            <Years
              key={JSON.stringify([found.retentionYears, found.answerDays])}
              stored={periodsOf(found)}
              answerDays={found.answerDays ?? DUE_DAYS_MOST}
              live={live}
            />
          ) : (
            <p>{t('keep.change.noPolicy')}</p>
          )
        }
      </Async>
    </details>
  );
}

interface YearsProps {
  stored: Periods;
  answerDays: number;
  live: boolean;
}

const schema = z.strictObject(retentionSet);

function Years({ stored, answerDays, live }: YearsProps) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const form = useSentForm({
    schema,
    empty: {
      from: stored.from,
      answerDays: String(answerDays),
      ...mapped((period) => String(stored[period])),
    },
    sentOf: (values) => ({
      ...{ from: values.from, answerDays: numberOf(values.answerDays) },
      ...mapped((period) => numberOf(values[period])),
    }),
    saysAtOnce: true,
    send: (next) => deed.run('store-retention', next),
  });
  return (
    <SentFields of={form} className={styles.form}>
      <p className="muted">{t('keep.change.why')}</p>
      {PERIODS.map((period) => (
        <LineField
          key={period}
          of={form}
          name={period}
          isNumber
          label={t(`keep.change.${period}`)}
          wrong={t('keep.change.wrong', { most: YEARS_MOST })}
        />
      ))}
      <PickField
        of={form}
        name="from"
        label={t('keep.change.from')}
        options={COUNTED_FROM.map((value) => ({ value, label: t(`keep.change.${value}`) }))}
      />
      <LineField
        of={form}
        name="answerDays"
        isNumber
        label={t('keep.change.answerDays')}
        hint={t('keep.change.answerDaysHint')}
        wrong={t('keep.change.wrong', { most: DUE_DAYS_MOST })}
      />
      {deed.problem}
      <p>
        <SendButton of={form} live={live}>
          {t('keep.change.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}

type Period = (typeof PERIODS)[number];

function mapped<T>(valueOf: (period: Period) => T): Record<Period, T> {
  return Object.fromEntries(PERIODS.map((period) => [period, valueOf(period)])) as Record<Period, T>;
}
