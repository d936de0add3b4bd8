import { can } from '@domain/access/capabilities';
import type { StaffRole } from '@domain/access/standing';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChimeChoice } from '@/features/sos-desk/alarm/chime-choice';
import { waitingCounts } from '@/features/sos-desk/queue/queue';
import { useOpenSos } from '@/features/sos-desk/queue/use-open-sos';
import type { StaffSession } from '@/local/session';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { lookAtSchool } from '@/sync/account/sign-in';
import { useRepeatedSound, useSound } from '@/ui/use-sound';
import { useSignals } from './use-signals';
import styles from './other-schools.module.css';

const CHIME_AGAIN_MS = 30_000;

/** On every screen of whoever works at several schools: what waits for them at the others. Never a child's name: screens get mirrored. */
export function OtherSchools({ session }: { session: StaffSession }) {
  const others = Object.entries(session.schools ?? {}).filter(([school]) => school !== session.school);
  return (
    <>
      {others.map(([school, role]) => (
        <OtherSchool key={school} {...{ session, school, role }} />
      ))}
    </>
  );
}

interface OtherSchoolProps {
  session: StaffSession;
  school: string;
  role: StaffRole;
}

function OtherSchool({ session, school, role }: OtherSchoolProps) {
  const { t } = useTranslation('people');
  const { schools } = usePorts();
  const [, goTo] = useLocation();
  const { uid } = session;
  const known = useLive(schools.watchSchool, school);
  const open = useOpenSos(can({ role }, 'answer-sos') ? { uid, role, school } : null);
  const signals = useSignals({ uid, school });
  const sos = open.state === 'ready' ? open.value : { all: [], unreadable: [] };
  const { real, drills } = waitingCounts(sos, uid);
  const ready = useSound();
  useRepeatedSound('call', useChimeChoice() ? real + drills : 0, CHIME_AGAIN_MS, ready);
  const words = signals.waiting?.count ?? 0;
  const name = known.state === 'ready' && known.value ? known.value.name : school;
  const look = (path: string) => void lookAtSchool(session, school).then(() => goTo(path));
  return (
    <div role={real > 0 ? 'alert' : 'status'}>
      {real + drills + words > 0 && (
        <p className={clsx(styles.school, real > 0 && styles.sos)}>
          <strong>{name}</strong>
          {real > 0 && <span>{t('elsewhere.sos', { count: real })}</span>}
          {drills > 0 && <span>{t('elsewhere.drills', { count: drills })}</span>}
          {words > 0 && <span>{t('elsewhere.words', { count: words })}</span>}
          <StaffButton onClick={() => look(real + drills > 0 ? '/sos' : '/inbox')}>
            {t('elsewhere.look', { name })}
          </StaffButton>
        </p>
      )}
    </div>
  );
}
