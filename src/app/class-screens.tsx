import { can } from '@domain/access/capabilities';
import { classesOf, isHomeroomOf } from '@domain/access/standing';
import { classesByYear, openClasses } from '@domain/school/grades';
import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation, useRoute } from 'wouter';
import ClassBoardPage from '@/features/class-board/class-board-page';
import ClassResultsPage from '@/features/class-results/class-results-page';
import { HealthSheetPage } from '@/features/health-sheet/health-sheet-page';
import { Message } from '@/staff/message';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { mapped, together, type Watched } from '@/staff/watched';
import type { Waiting } from '@/features/class-board/first/waiting';
import type { SignalsOfMember } from './use-signals';
import type { NoticesOfMember } from './use-notices';
import { ClassPicker } from './class-picker';
import { hasOwnName, useClassNames } from './class-names';
import { WEEKDAYS_ONLY } from './morning-screen';
import { StaffNotice } from './staff-notice';
import { useToday } from './use-today';

interface ClassScreensProps {
  school: string;
  uid: string;
  member: Staff;
  notices: NoticesOfMember;
  signals: SignalsOfMember;
}

/** The screens of one class: of a teacher's own and covered ones, or of any for counsellors and leaders. */
export function ClassScreens({ school, uid, member, notices, signals }: ClassScreensProps) {
  const { schools } = usePorts();
  const today = useToday();
  const [, goTo] = useLocation();
  const [, params] = useRoute('/:screen/:classId?');
  const calendar = useLive(schools.watchCalendar, school);
  const own = can(member, 'see-every-class') ? 'all' : classesOf(member, today);
  const unnamed = own === 'all' ? own : own.filter(hasOwnName);
  const classes = useLive(schools.watchClasses, school, unnamed.length > 0 ? unnamed : null);
  const known = classes.state === 'ready' ? classes.value : {};
  const nameOf = useClassNames(known, member, today);

  if (calendar.state === 'failed') return <StaffNotice kind={calendar.failure} />;
  if (classes.state === 'failed') return <StaffNotice kind={classes.failure} />;
  if (calendar.state === 'loading' || (unnamed.length > 0 && classes.state === 'loading')) {
    return <StaffNotice kind="loading" />;
  }

  const { present, earlier } = classesByYear(own === 'all' ? openClasses(known) : own, today);
  const [firstClass] = present;
  if (firstClass === undefined) {
    return <NoClass />;
  }
  const screen = params?.screen;
  const classId = params?.classId;
  if (classId === undefined || ![...present, ...earlier].includes(classId) || !isScreen(screen)) {
    return <Redirect to={`/${isScreen(screen) ? screen : 'board'}/${firstClass}`} replace />;
  }
  const className = nameOf(classId);
  return (
    <>
      {present.length + earlier.length > 1 && (
        <ClassPicker
          classIds={present}
          earlier={earlier}
          chosen={classId}
          nameOf={nameOf}
          onChoose={(chosen) => goTo(`/${screen}/${chosen}`)}
        />
      )}
      {screen === 'board' ? (
        <ClassBoardPage
          key={classId}
          {...{ school, classId, className, uid, today, calendar: calendar.value ?? WEEKDAYS_ONLY }}
          isHomeroom={isHomeroomOf(member, { classIds: [classId], day: today })}
          waiting={waitingOf(notices, signals)}
          aside={notices.ofPupil}
          whyNoticed={notices.whyNoticed}
        />
      ) : screen === 'health' ? (
        <HealthSheetPage
          key={classId}
          {...{ school, classId, className, uid, today, calendar: calendar.value ?? WEEKDAYS_ONLY }}
        />
      ) : (
        <ClassResultsPage
          key={classId}
          {...{ school, classId, className }}
          full={can(member, 'see-every-class')}
        />
      )}
    </>
  );
}

const SCREENS = ['board', 'results', 'health'] as const;
const isScreen = (screen: string | undefined): screen is (typeof SCREENS)[number] =>
  SCREENS.some((one) => one === screen);

/** What is open about the children of a class: letters to whoever looks, and what was noticed. */
function waitingOf(notices: NoticesOfMember, signals: SignalsOfMember): Watched<Waiting> {
  return mapped(together({ notices: notices.open, signals: signals.open }), (open) => ({
    notices: open.notices.notices,
    decidedToday: open.notices.decidedToday,
    signals: open.signals.signals,
    incomplete: open.notices.incomplete || open.signals.incomplete,
  }));
}

function NoClass() {
  const { t } = useTranslation('staff');
  return <Message wholePage heading={t('class.none')} why={t('class.noneWhy')} />;
}
