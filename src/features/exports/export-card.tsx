import { addDays, dayOfInstant } from '@domain/days';
import { EXPORT_DAYS, EXPORT_WORDS_MAX as MAX, type Export } from '@domain/export/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { longDate } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

interface ExportCardProps {
  exportId: string;
  asked: Export;
  live: boolean;
}

/** What was asked, who decided, and what became of it. */
export function ExportCard({ exportId, asked, live }: ExportCardProps) {
  const { t, i18n } = useTranslation('exports');
  const { uid, today } = useMember();
  const { kind, purpose, recipient, basis, from, to, destroyBy, state, decided, reason, made } = asked;
  const day = (instant: string) => longDate(i18n.language, dayOfInstant(instant));
  const lasts = decided && addDays(dayOfInstant(decided.at), EXPORT_DAYS);
  const isOver = state === 'approved' && lasts !== undefined && lasts < today;
  return (
    <Part
      heading={t(`kind.${kind}`)}
      why={t('card.asked', { name: asked.asked.name, day: day(asked.asked.at) })}
    >
      <ul>
        <li>{t('card.purpose', { purpose })}</li>
        <li>{t('card.recipient', { recipient })}</li>
        <li>{t('card.basis', { basis })}</li>
        <li>{t('card.months', { from, to })}</li>
        <li>{t('card.destroyBy', { day: longDate(i18n.language, destroyBy) })}</li>
      </ul>
      {state === 'asked' && asked.asked.uid === uid && <p>{t('card.waits')}</p>}
      {state === 'asked' && asked.asked.uid !== uid && <Deciding exportId={exportId} live={live} />}
      {decided && (
        <p>
          <strong>{t(state === 'refused' ? 'card.refused' : 'card.approved')}</strong>{' '}
          {t('card.decided', { name: decided.name, day: day(decided.at), reason })}
        </p>
      )}
      {state === 'approved' &&
        (isOver ? (
          <p>{t('card.over')}</p>
        ) : (
          <>
            <p>{t('card.how', { day: longDate(i18n.language, lasts ?? today) })}</p>
            <pre>
              <code>{`npm run export -- ${exportId} DIR`}</code>
            </pre>
          </>
        ))}
      {made && (
        <p>
          {t('card.made', { day: day(made.at), children: made.children, rows: made.rows, left: made.left })}
          <br />
          <span className="muted">{t('card.hash', { hash: made.sha256.slice(0, 16) })}</span>
        </p>
      )}
    </Part>
  );
}

function Deciding({ exportId, live }: { exportId: string; live: boolean }) {
  const { t } = useTranslation('exports');
  const deed = useDeed();
  const [reason, setReason] = useState('');
  const decide = (outcome: 'approved' | 'refused') =>
    void deed.run('decide-export', { exportId, outcome, reason: reason.trim() });
  const isUnready = !live || deed.busy || reason.trim() === '' || isTooLong(reason, MAX);
  return (
    <Form onSubmit={() => undefined}>
      <Field
        label={t('decide.reason')}
        hint={t('decide.reasonHint')}
        room={{ text: reason, max: MAX, isOver: isTooLong(reason, MAX) }}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Row>
        <StaffButton disabled={isUnready} onClick={() => decide('approved')}>
          {t('decide.approve')}
        </StaffButton>
        <StaffButton disabled={isUnready} onClick={() => decide('refused')}>
          {t('decide.refuse')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Form>
  );
}
