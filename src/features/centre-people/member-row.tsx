import type { CentreStaff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

interface MemberRowProps {
  uid: string;
  member: CentreStaff;
  live: boolean;
}

/** Somebody of the centre: stopped or let in again, and whether a second factor is asked for. */
export function MemberRow({ uid, member: { displayName, active, factors }, live }: MemberRowProps) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  const secondFactor = factors !== undefined;
  const store = (change: { active?: boolean; secondFactor?: boolean }) =>
    void deed.run('store-centre-member', { uid, active, secondFactor, ...change });
  const cannot = !live || deed.busy;
  return (
    <>
      <Row>
        <span>{displayName}</span>
        <span className="muted">
          {t(active ? 'people.works' : 'people.stopped')} {secondFactor && t('people.factorAsked')}
        </span>
        <StaffButton
          disabled={cannot}
          aria-label={t(active ? 'people.stopNamed' : 'people.againNamed', { name: displayName })}
          onClick={() => store({ active: !active })}
        >
          {t(active ? 'people.stop' : 'people.again')}
        </StaffButton>
        <StaffButton
          disabled={cannot}
          aria-label={t(secondFactor ? 'people.factorOffNamed' : 'people.factorOnNamed', {
            name: displayName,
          })}
          onClick={() => store({ secondFactor: !secondFactor })}
        >
          {t(secondFactor ? 'people.factorOff' : 'people.factorOn')}
        </StaffButton>
      </Row>
      {deed.problem}
    </>
  );
}
