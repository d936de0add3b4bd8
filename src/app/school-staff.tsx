import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useRoute } from 'wouter';
import { can } from '@domain/access/capabilities';
import AuditPage from '@/features/audit/audit-page';
import AdminPage from '@/features/staff-admin/admin-page';
import NoticeSettingsPage from '@/features/staff-admin/notice-settings-page';
import { SosAlarm } from '@/features/sos-desk/sos-alarm';
import { useOpenSos } from '@/features/sos-desk/use-open-sos';
import { StaffPush } from '@/features/push/staff-push';
import SosSettingsPage from '@/features/sos-settings/sos-settings-page';
import SchoolStatsPage from '@/features/staff-stats/school-stats-page';
import type { StaffSession } from '@/local/session';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ClassScreens } from './class-screens';
import { NoticeScreens, ToNotices, useNotices } from './notice-screens';
import { SosDesk, SosHistory, SosStandby } from './sos-screens';
import { StaffHeader, type StaffLink } from './staff-header';
import { StaffNotice } from './staff-notice';
import { ModelLists, SchoolEffects } from './trial-screens';

interface SchoolStaffProps {
  session: StaffSession;
  school: string;
}

/** The screens of a school's staff: those of the classes they look after, or an admin's. */
export function SchoolStaff({ session, school }: SchoolStaffProps) {
  const { people } = usePorts();
  const { t } = useTranslation('staff');
  const watched = useLive(people.watchStaff, school, session.uid);
  const member = watched.state === 'ready' && watched.value?.active ? watched.value : null;
  const { uid, role } = session;
  const open = useOpenSos(member === null || role === 'admin' ? null : { uid, role, school });
  const [atDesk] = useRoute('/sos/*?');
  const [atStandby] = useRoute('/standby');
  const concerned = open.state === 'ready' && open.value.all.length > 0;
  const notices = useNotices(session, school, member);
  const links = useLinks(session, seesEverySos(role) || atDesk || concerned, notices.links);
  const who = member && t('area.signedInAs', { name: member.displayName, title: t(`title.${member.title}`) });
  const sos = { session, school, open };
  if (atStandby && member !== null && seesEverySos(role)) return <SosStandby {...sos} />;
  return (
    <>
      <StaffHeader session={session} links={links} who={who} />
      {member !== null && role !== 'admin' && <SosAlarm open={open} uid={uid} withLink={!atDesk} />}
      <main id="staff-main" tabIndex={-1}>
        {atDesk && open.state === 'ready' && !concerned && <ToNotices links={notices.links} />}
        {watched.state === 'loading' && <StaffNotice kind="loading" />}
        {watched.state === 'failed' && <StaffNotice kind={watched.failure} />}
        {watched.state === 'ready' && member === null && <StaffNotice kind="denied" />}
        {member !== null && (
          <Suspense fallback={<StaffNotice kind="loading" />}>
            <Switch>
              {seesStats(session) && (
                <Route path="/stats">
                  <SchoolStatsPage school={school} />
                </Route>
              )}
              {session.role === 'admin' && <Route path="/admin" component={AdminPage} />}
              {(session.role === 'admin' || session.role === 'leader') && (
                <Route path="/settings/sos">
                  <SosSettingsPage
                    school={school}
                    role={session.role}
                    device={<StaffPush session={session} />}
                  />
                </Route>
              )}
              {(session.role === 'admin' || session.role === 'leader') && (
                <Route path="/settings/notices">
                  <NoticeSettingsPage school={school} />
                </Route>
              )}
              {can(session, 'read-audit') && (
                <Route path="/changes">
                  <AuditPage school={school} />
                </Route>
              )}
              {session.role === 'leader' && (
                <Route path="/effects">
                  <SchoolEffects school={school} />
                </Route>
              )}
              {seesEverySos(role) && (
                <Route path="/model-lists">
                  <ModelLists school={school} />
                </Route>
              )}
              {seesEverySos(role) && (
                <Route path="/sos/history">
                  <SosHistory {...sos} member={member} />
                </Route>
              )}
              {role !== 'admin' && (
                <Route path="/sos/:school?/:sosId?">
                  <SosDesk {...sos} member={member} />
                </Route>
              )}
              {notices.viewer && (
                <Route path="/notices/*?">
                  <NoticeScreens
                    {...{ session, school, member }}
                    viewer={notices.viewer}
                    inbox={notices.inbox}
                  />
                </Route>
              )}
              {session.role !== 'admin' && (
                <Route path="/:screen/:classId?">
                  <ClassScreens
                    school={school}
                    uid={session.uid}
                    member={member}
                    noticesOf={notices.ofPupil}
                  />
                </Route>
              )}
              <Route>
                <Redirect to={session.role === 'admin' ? '/admin' : '/board'} replace />
              </Route>
            </Switch>
          </Suspense>
        )}
      </main>
    </>
  );
}

/** The screens that exist for a role. The class chosen on one stays chosen on the next. */
function useLinks({ role }: StaffSession, withDesk: boolean, notices: readonly StaffLink[]): StaffLink[] {
  const { t } = useTranslation(['staff', 'models', 'commands']);
  const [ofBoard, params] = useRoute(/^\/(?:board|results)\/(?<classId>[^/]+)$/);
  const ofClass = ofBoard ? `/${params.classId}` : '';
  const link = (href: string, label: string): StaffLink => ({ pattern: href, href, label });
  const stats = link('/stats', t('area.stats'));
  const alarm = link('/settings/sos', t('area.alarm'));
  if (role === 'admin')
    return [
      link('/admin', t('area.home')),
      alarm,
      link('/settings/notices', t('models:area.noticeSettings')),
      stats,
    ];
  return [
    { pattern: '/board/:classId?', href: `/board${ofClass}`, label: t('area.board') },
    { pattern: '/results/:classId?', href: `/results${ofClass}`, label: t('area.results') },
    ...notices,
    ...(withDesk ? [{ pattern: '/sos/*?', href: '/sos', label: t('area.sos') }] : []),
    ...(role === 'leader' ? [alarm] : []),
    ...(seesStats({ role }) ? [stats] : []),
    ...(role === 'leader' ? [link('/effects', t('models:area.effects'))] : []),
    ...(can({ role }, 'read-audit') ? [link('/changes', t('commands:audit.heading'))] : []),
    ...(role === 'counsellor' ? [link('/model-lists', t('models:area.lists'))] : []),
  ];
}

/** Others see an SOS when the child, a chain or a colleague has brought them in. */
function seesEverySos(role: StaffSession['role']): boolean {
  return role === 'counsellor' || role === 'leader';
}

/**
 * Statistics hold all indicators. Where a grade is one class they would tell its teacher what children say about teachers
 * and home, so homeroom teachers are not led there.
 */
function seesStats({ role }: Pick<StaffSession, 'role'>): boolean {
  return role !== 'teacher';
}
