import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Cover } from '@/features/sign-in/cover';
import { UpdatePrompt } from '@/features/update/update-prompt';
import { firebasePorts } from '@/staff/firebase-ports';
import { PortsContext } from '@/staff/ports';
import '@/staff/staff-words';
import type { StaffSession } from '@/local/session';
import { handProofOn } from '@/sync/account/prove';
import { SOS_PATH } from '@/sync/worker-messages';
import { BoardOffice } from './board-office';
import { CentreOffice } from './centre-office';
import { ChannelNotice } from './channel-notice';
import { leaveStaff } from './leave-staff';
import { PlaceOffice } from './place-office';
import { SchoolStaff } from './school-staff';
import { useOpenedByPush } from './use-opened-by-push';
import './staff-area.css';
import './staff-sizes.css';

/** Everything that staff see. Loaded only for them: a pupil's tablet holds none of it. */
export function StaffArea({ session }: { session: StaffSession }) {
  const { t } = useTranslation('staff');
  const [, goTo] = useLocation();
  useEffect(() => void handProofOn(), []);
  useOpenedByPush(() => goTo(SOS_PATH));
  useEffect(() => firebasePorts.connection.heedMinimum(), []);
  // Before the screens below ask for anything.
  useLayoutEffect(() => firebasePorts.connection.workAt(session.school), [session.school]);
  return (
    <PortsContext value={firebasePorts}>
      <Cover onLeave={() => void leaveStaff(session)}>
        <div className="staff">
          <a className="staff-skip" href="#staff-main">
            {t('area.skip')}
          </a>
          <ChannelNotice />
          <UpdatePrompt />
          {session.place !== undefined ? (
            <PlaceOffice session={session} place={session.place} />
          ) : session.role === 'centre' ? (
            <CentreOffice session={session} />
          ) : session.school === undefined ? (
            <BoardOffice session={session} />
          ) : (
            <SchoolStaff key={session.school} session={session} school={session.school} />
          )}
          {firebasePorts.connection.isDemo && <footer className="staff-demo muted">{t('area.demo')}</footer>}
        </div>
      </Cover>
    </PortsContext>
  );
}
