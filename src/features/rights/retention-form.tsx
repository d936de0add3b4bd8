import { COUNTED_FROM } from '@domain/rights/counted-from';
import { DUE_DAYS_MOST } from '@domain/rights/requests';
import { PERIODS, type Periods, periodsOf } from '@domain/rights/retention';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { Async } from '@/staff/async';
import styles from './rights.module.css';

const LONGEST = 30;

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

function Years({ stored, answerDays, live }: YearsProps) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const [from, setFrom] = useState(stored.from);
  const [years, setYears] = useState(() =>
    Object.fromEntries(PERIODS.map((period) => [period, String(stored[period])])),
  );
  const [days, setDays] = useState(String(answerDays));
  const wrong = (text = '', most = LONGEST) =>
    !/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > most;
  const isReady = live && PERIODS.every((period) => !wrong(years[period])) && !wrong(days, DUE_DAYS_MOST);
  const numbers = Object.fromEntries(PERIODS.map((period) => [period, Number(years[period])]));
  const send = () => deed.run('store-retention', { ...stored, ...numbers, from, answerDays: Number(days) });
  return (
    <Form className={styles.form} onSubmit={() => void send()}>
      <p className="muted">{t('keep.change.why')}</p>
      {PERIODS.map((period) => (
        <Field
          key={period}
          label={t(`keep.change.${period}`)}
          wrong={wrong(years[period]) ? t('keep.change.wrong', { most: LONGEST }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={years[period]}
              onChange={(event) => setYears({ ...years, [period]: event.target.value.trim() })}
            />
          )}
        </Field>
      ))}
      <Picker
        label={t('keep.change.from')}
        chosen={from}
        options={COUNTED_FROM.map((value) => ({ value, label: t(`keep.change.${value}`) }))}
        onChoose={(value) => setFrom(value as Periods['from'])}
      />
      <Field
        label={t('keep.change.answerDays')}
        hint={t('keep.change.answerDaysHint')}
        wrong={wrong(days, DUE_DAYS_MOST) ? t('keep.change.wrong', { most: DUE_DAYS_MOST }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            value={days}
            onChange={(event) => setDays(event.target.value.trim())}
          />
        )}
      </Field>
      {deed.problem}
      <p>
        <StaffButton type="submit" disabled={!isReady || deed.busy}>
          {t('keep.change.send')}
        </StaffButton>
      </p>
    </Form>
  );
}
