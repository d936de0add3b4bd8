import { openSteps } from '@domain/cases/duties';
import { dayOfInstant } from '@domain/days';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import type { PlacedCase } from '@/staff/ports/cases';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { type Protected, protectedOf } from './protected-of';

/** 要対協の一覧: what a school tells every month, the first that is due before the others, ticked as sent. */
export function ProtectionList({ all }: { all: readonly PlacedCase[] }) {
  const { t } = useTranslation('cases');
  const listed = protectedOf(all, useMember());
  if (listed.length === 0) return <p className="card">{t('protection.none')}</p>;
  return (
    <ul className={look.lines}>
      {listed.map((one) => (
        <Line key={`${one.caseId} ${one.duty.id}`} {...one} />
      ))}
    </ul>
  );
}

function Line({ caseId, kept, duty }: Protected) {
  const { t, i18n } = useTranslation('cases');
  const text = useLocalText();
  const { school, live, classNameOf } = useCasesReader();
  const { today } = useMember();
  const { name } = usePupil(school, kept.pupilId);
  const deed = useDeed();
  const [classId] = kept.classIds;
  const [step] = openSteps(duty);
  const dateOf = (day: string) => longDay(i18n.language, day);
  const isDue = step !== undefined && step.day <= today;
  const wasSent = duty.since !== dayOfInstant(duty.startedAt);
  // Sent a moment ago: a second tap would say that the next month was sent, too.
  const isSentToday = wasSent && duty.since === today && !duty.alarm;
  return (
    <li className={clsx(look.line, 'card')}>
      <p className={look.lineHead}>
        <Link href={`/cases/${caseId}`}>
          <b>{name}</b>
        </Link>{' '}
        <span className="muted">{classId !== undefined && classNameOf(classId)}</span>
      </p>
      {duty.alarm && (
        <p className={look.overdueLine} role="alert">
          {t('protection.alarm', { day: dateOf(duty.alarm.from) })}
        </p>
      )}
      {step && (
        <p className={isDue ? look.overdueLine : 'muted'}>
          {t('duties.until', { day: dateOf(step.day), to: text(step.to) })}
        </p>
      )}
      {wasSent && <p className="muted">{t('protection.sent', { day: dateOf(duty.since) })}</p>}
      <Row>
        <ButtonLink href={`/cases/${caseId}/attendance`}>{t('protection.sheet')}</ButtonLink>
        {step && !isSentToday && (
          <StaffButton
            disabled={!live || deed.busy}
            onClick={() =>
              void deed.run('mark-duty', { caseId, dutyId: duty.id, step: step.id, to: text(step.to) })
            }
          >
            {t(duty.alarm ? 'protection.sendNow' : 'protection.send')}
          </StaffButton>
        )}
      </Row>
      {deed.problem}
    </li>
  );
}
