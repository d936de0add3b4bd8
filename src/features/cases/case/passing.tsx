import { can } from '@domain/access/capabilities';
import type { Case } from '@domain/cases/records';
import { childAgrees, guardiansAgree } from '@domain/commands/agreement';
import { casePassed } from '@domain/commands/cases/payloads';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { TickField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';
import { CaseForm, Fold, Line, ReasonForm, Words } from './parts';

interface PassingProps {
  caseId: string;
  kept: Case;
}

/** Another school of the city is asked to go on: by leaders, with what child and guardians agreed to. Everybody sees that it is waited for. */
export function Passing({ caseId, kept }: PassingProps) {
  const { t } = useTranslation('cases');
  const member = useMember();
  const { dateAndTime } = useTimes();
  const { passing } = kept;
  const mayPass = can(member, 'pass-cases-on') && kept.state !== 'closed';
  return (
    <>
      {passing && (
        <p className={look.overdueLine}>
          {t('passing.waiting', { school: passing.toName, at: dateAndTime(passing.at) })}
        </p>
      )}
      {mayPass && (
        <Fold heading={t('passing.heading')}>
          <AskForm key={passing?.toName} {...{ caseId }} to={passing?.toName ?? ''} />
        </Fold>
      )}
      {mayPass && passing && (
        <Fold heading={t('passing.takeBack')}>
          <ReasonForm
            {...{ caseId, deed: 'take-back-case' }}
            label={t('passing.reason')}
            submit={t('passing.takeBack')}
          />
        </Fold>
      )}
    </>
  );
}

function AskForm({ caseId, to }: { caseId: string; to: string }) {
  const { t } = useTranslation('cases');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({
    // Both have said yes, and have said it already.
    schema: z.strictObject(casePassed).check(
      childAgrees,
      guardiansAgree,
      z.refine(({ consent }) => consent.on <= today, { path: ['consent', 'on'] }),
    ),
    empty: { to, text: '', consent: { child: false, guardians: false, on: today } },
    keptAs: `case ${caseId} passing`,
    send: (asked) => deed.run('pass-case-to-school', { caseId, ...asked }),
  });
  return (
    <CaseForm of={form} deed={deed} submit={t(to === '' ? 'passing.submit' : 'passing.again')}>
      <p>{t('passing.intro')}</p>
      <p className="muted">{t('passing.goes')}</p>
      <Line of={form} name="to" label={t('passing.to')} />
      <p className="muted">{t('passing.toHint')}</p>
      <Words of={form} name="text" label={t('passing.text')} />
      <TickField of={form} name="consent.child">
        {t('passing.child')}
      </TickField>
      <TickField of={form} name="consent.guardians">
        {t('passing.guardians')}
      </TickField>
      <Line of={form} name="consent.on" label={t('passing.on')} type="date" most={today} />
    </CaseForm>
  );
}
