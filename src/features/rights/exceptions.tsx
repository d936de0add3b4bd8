import { withheldExcepted } from '@domain/commands/rights/payloads';
import { REASON_MAX, type RightRequest } from '@domain/rights/requests';
import { WITHHELD } from '@domain/rights/withheld';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { TicksField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import styles from './rights.module.css';

type Withheld = (typeof WITHHELD)[number];

interface ExceptionsProps {
  requestId: string;
  request: RightRequest;
  live: boolean;
}

/** What is withheld, and what of it two people have decided in writing to give all the same. */
export function Exceptions({ requestId, request, live }: ExceptionsProps) {
  const { t } = useTranslation('rights');
  const { role } = useMember();
  const deed = useDeed();
  const mine = role === 'leader' ? 'leader' : 'counsellor';
  const named = (some: readonly string[]) =>
    some.map((kind) => t(`document.${kind as Withheld}`)).join(t('and'));
  return (
    <section className={styles.exceptions}>
      <h3>{t('except.heading')}</h3>
      <p className="muted">{t('except.why')}</p>
      <ul>
        {Object.entries(request.exceptions).map(([exceptionId, one]) => (
          <li key={exceptionId}>
            <strong>{named(one.kinds)}</strong> {t('except.because', { why: one.why })}{' '}
            {one.leader && t('except.leader', { name: one.leader.name })}{' '}
            {one.counsellor && t('except.counsellor', { name: one.counsellor.name })}{' '}
            {!(one.leader && one.counsellor) && t('except.waits')}
            {one[mine] === undefined && (
              <StaffButton
                disabled={!live || deed.busy}
                onClick={() =>
                  void deed.run('except-withheld', {
                    ...{ requestId, exceptionId, why: one.why },
                    kinds: WITHHELD.filter((kind) => one.kinds.includes(kind)),
                  })
                }
              >
                {t('except.agree')}
              </StaffButton>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('except.add')}</summary>
        <ExceptForm {...{ requestId, live }} />
      </details>
      {deed.problem}
    </section>
  );
}

const schema = z.strictObject(withheldExcepted);
const NOTHING = { kinds: [] as string[], why: '' };

function ExceptForm({ requestId, live }: Omit<ExceptionsProps, 'request'>) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: NOTHING },
    send: (said) => deed.run('except-withheld', { requestId, exceptionId: crypto.randomUUID(), ...said }),
  });
  return (
    <SentFields of={form} className={styles.form}>
      <TicksField
        of={form}
        name="kinds"
        label={t('except.kinds')}
        options={WITHHELD.map((value) => ({ value, label: t(`document.${value}`) }))}
      />
      <WordsField of={form} name="why" label={t('except.reason')} rows={2} max={REASON_MAX} />
      {deed.problem}
      <p>
        <SendButton of={form} live={live}>
          {t('except.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}
