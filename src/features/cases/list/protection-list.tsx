import { can } from '@domain/access/capabilities';
import { openSteps } from '@domain/cases/duties';
import { isProtection } from '@domain/cases/protection';
import type { Duty } from '@domain/cases/records';
import { dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { type Member, useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import type { PlacedCase } from '@/staff/ports/cases';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';

interface Protected extends PlacedCase {
  readonly duty: Duty;
}

/** Children of the regional council for protection: for leaders, social workers and whoever has the duty. */
export function protectedOf(all: readonly PlacedCase[], member: Member): Protected[] {
  const ofAll = can(member, 'see-long-absences') || member.title === 'ssw';
  return all
    .flatMap((one) => one.kept.duties.filter(isProtection).map((duty) => ({ ...one, duty })))
    .filter(({ kept }) => kept.state !== 'closed')
    .filter(({ kept, duty }) => ofAll || duty.by === member.uid || kept.lead === member.uid)
    .toSorted((a, b) => dayOf(a.duty).localeCompare(dayOf(b.duty)));
}

function dayOf(duty: Duty): string {
  return openSteps(duty)[0]?.day ?? '';
}

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
    <li className="card">
      <p className={look.lineHead}>
        <Link href={`/cases/${caseId}`}>
          <b>{name}</b>
        </Link>{' '}
        <span className="muted">{classId !== undefined && classNameOf(classId)}</span>
      </p>
      {duty.alarm && (
        <p className={look.overdue} role="alert">
          {t('protection.alarm', { day: dateOf(duty.alarm.from) })}
        </p>
      )}
      {step && (
        <p className={isDue ? look.overdue : 'muted'}>
          {t('duties.until', { day: dateOf(step.day), to: text(step.to) })}
        </p>
      )}
      {wasSent && <p className="muted">{t('protection.sent', { day: dateOf(duty.since) })}</p>}
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
      {deed.problem}
    </li>
  );
}
