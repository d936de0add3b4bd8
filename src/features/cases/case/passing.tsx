import { can } from '@domain/access/capabilities';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { useMember } from '@/staff/people/member';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';
import { DeedForm, Fold, isSaid, Line, Words } from './parts';

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
          <TakeBackForm caseId={caseId} />
        </Fold>
      )}
    </>
  );
}

function AskForm({ caseId, to: asked }: { caseId: string; to: string }) {
  const { t } = useTranslation('cases');
  const { today } = useMember();
  const deed = useDeed();
  const empty = { to: asked, text: '', child: false, guardians: false, on: today };
  const { values, set, clear } = useKeptForm(`case ${caseId} passing`, empty);
  const { to, text, child, guardians, on } = values;
  const send = async () => {
    const payload = { caseId, to: to.trim(), text: text.trim(), consent: { child, guardians, on } };
    if (await deed.run('pass-case-to-school', payload)) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t(asked === '' ? 'passing.submit' : 'passing.again')}
      isWhole={isSaid(to) && isSaid(text) && child && guardians && on !== ''}
      isBegun={text !== ''}
      onSubmit={() => void send()}
    >
      <p>{t('passing.intro')}</p>
      <p className="muted">{t('passing.goes')}</p>
      <Line label={t('passing.to')} value={to} onChange={(next) => set({ to: next })} />
      <p className="muted">{t('passing.toHint')}</p>
      <Words label={t('passing.text')} value={text} onChange={(next) => set({ text: next })} />
      <Check checked={child} onChange={(next) => set({ child: next })}>
        {t('passing.child')}
      </Check>
      <Check checked={guardians} onChange={(next) => set({ guardians: next })}>
        {t('passing.guardians')}
      </Check>
      <Line label={t('passing.on')} type="date" value={on} onChange={(next) => set({ on: next })} />
    </DeedForm>
  );
}

const NO_REASON = { reason: '' };

function TakeBackForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} taking back`, NO_REASON);
  const send = async () => {
    if (await deed.run('take-back-case', { caseId, reason: values.reason.trim() })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('passing.takeBack')}
      isWhole={isSaid(values.reason)}
      isBegun={values.reason !== ''}
      onSubmit={() => void send()}
    >
      <Words label={t('passing.reason')} value={values.reason} onChange={(reason) => set({ reason })} />
    </DeedForm>
  );
}
