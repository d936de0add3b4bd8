import type { RightRequest } from '@domain/rights/requests';
import { WITHHELD } from '@domain/rights/withheld';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
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
  const [kinds, setKinds] = useState<readonly Withheld[]>([]);
  const [why, setWhy] = useState('');
  const mine = role === 'leader' ? 'leader' : 'counsellor';
  const add = async () => {
    const exceptionId = crypto.randomUUID();
    const payload = { requestId, exceptionId, kinds: [...kinds], why: why.trim() };
    if (!(await deed.run('except-withheld', payload))) return;
    setKinds([]);
    setWhy('');
  };
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
        <Form className={styles.form} onSubmit={() => void add()}>
          <div className={styles.kinds}>
            {WITHHELD.map((kind) => (
              <Check
                key={kind}
                checked={kinds.includes(kind)}
                onChange={(on) => setKinds([...kinds.filter((one) => one !== kind), ...(on ? [kind] : [])])}
              >
                {t(`document.${kind}`)}
              </Check>
            ))}
          </div>
          <Field label={t('except.reason')}>
            {(control) => (
              <textarea {...control} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
            )}
          </Field>
          <p>
            <StaffButton
              type="submit"
              disabled={!live || deed.busy || kinds.length === 0 || why.trim() === ''}
            >
              {t('except.send')}
            </StaffButton>
          </p>
        </Form>
      </details>
      {deed.problem}
    </section>
  );
}
