import { childHeld } from '@domain/commands/rights/payloads';
import { REASON_MAX } from '@domain/rights/requests';
import { PERIODS, type RetentionPlan } from '@domain/rights/retention';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDate } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { LineField, PickField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import type { KnownChild } from './ask-part';
import { RetentionForm } from './retention-form';
import styles from './rights.module.css';

interface RetentionPartProps {
  school: string;
  found: readonly KnownChild[];
}

/** How long what is kept, what would go in the next night, who is held, and what went. */
export function RetentionPart({ school, found }: RetentionPartProps) {
  const { rights } = usePorts();
  const { t, i18n } = useTranslation('rights');
  const plan = useLive(rights.watchPlan, school);
  const reports = valueOr(useLive(rights.watchReports, school), {});
  const latest = Object.values(reports)
    .toSorted((a, b) => b.night.localeCompare(a.night))
    .slice(0, 5);
  return (
    <Part heading={t('keep.heading')} why={t('keep.why')}>
      <Async of={plan}>
        {(known, live) => (known ? <Plan plan={known} live={live} /> : <p>{t('keep.noPlan')}</p>)}
      </Async>
      <RetentionForm school={school} />
      <Holds school={school} found={found} />
      {latest.length > 0 && (
        <>
          <h3>{t('keep.reports')}</h3>
          <ul>
            {latest.map(({ night, children, counts, found: left }) => (
              <li key={night}>
                {t('keep.report', {
                  ...{ day: longDate(i18n.language, night), children, documents: sumOf(counts) },
                })}{' '}
                {t(left.length === 0 ? 'keep.proved' : 'keep.notProved')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function Plan({ plan, live }: { plan: RetentionPlan; live: boolean }) {
  const { t, i18n } = useTranslation('rights');
  const deed = useDeed();
  const { today } = useMember();
  const { night, children, counts, held, periods, confirmed } = plan;
  const documents = sumOf(counts);
  const isConfirmed = confirmed !== undefined && confirmed.until >= today;
  return (
    <>
      <p>{t(`keep.from.${periods.from}`)}</p>
      <ul>
        {PERIODS.map((period) => (
          <li key={period}>{t(`keep.period.${period}`, { count: periods[period] })}</li>
        ))}
      </ul>
      <p>
        <strong>
          {documents + children === 0
            ? t('keep.nothing', { day: longDate(i18n.language, night) })
            : t('keep.would', { day: longDate(i18n.language, night), children, documents })}
        </strong>
      </p>
      {documents > 0 && (
        <ul>
          {Object.entries(counts).map(([kind, count]) => (
            <li key={kind}>{t('keep.count', { kind: t(`document.${kind as 'note'}`), count })}</li>
          ))}
        </ul>
      )}
      {held > 0 && <p>{t('keep.held', { count: held })}</p>}
      {isConfirmed && (
        <p>
          {t('keep.confirmed', { name: confirmed.byName, day: longDate(i18n.language, confirmed.until) })}
        </p>
      )}
      {!isConfirmed && documents + children > 0 && (
        <p>
          <StaffButton
            disabled={!live || deed.busy}
            onClick={() => void deed.run('confirm-retention', { night, children, documents })}
          >
            {t('keep.confirm')}
          </StaffButton>
        </p>
      )}
      {deed.problem}
    </>
  );
}

function Holds({ school, found }: RetentionPartProps) {
  const { rights } = usePorts();
  const { t, i18n } = useTranslation('rights');
  const { uid } = useMember();
  const deed = useDeed();
  const holds = valueOr(useLive(rights.watchHolds, school, uid), {});
  const nameOf = (pupilId: string) =>
    found.find((one) => one.pupilId === pupilId)?.label ?? t('keep.somebodyLeft');
  return (
    <section className={styles.exceptions}>
      <h3>{t('hold.heading')}</h3>
      <p className="muted">{t('hold.why')}</p>
      <ul>
        {Object.entries(holds).map(([pupilId, { reason, byName, until }]) => (
          <li key={pupilId}>
            {t('hold.of', { name: nameOf(pupilId), reason, by: byName, day: longDate(i18n.language, until) })}{' '}
            <StaffButton disabled={deed.busy} onClick={() => void deed.run('lift-hold', { pupilId })}>
              {t('hold.lift')}
            </StaffButton>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('hold.add')}</summary>
        <HoldForm found={found} />
      </details>
      {deed.problem}
    </section>
  );
}

const schema = z.strictObject(childHeld);
const NOBODY = { pupilId: '', reason: '', until: '' };

function HoldForm({ found }: Pick<RetentionPartProps, 'found'>) {
  const { t } = useTranslation('rights');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({ ...{ schema, empty: NOBODY }, send: (held) => deed.run('hold-child', held) });
  return (
    <SentFields of={form} className={styles.form}>
      <PickField
        of={form}
        name="pupilId"
        label={t('ask.child')}
        nothing={t('ask.choose')}
        options={found.map(({ pupilId, label }) => ({ value: pupilId, label }))}
      />
      <LineField of={form} name="reason" label={t('hold.reason')} max={REASON_MAX} />
      <LineField of={form} name="until" type="date" least={today} label={t('hold.until')} />
      {deed.problem}
      <p>
        <SendButton of={form} live>
          {t('hold.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}
