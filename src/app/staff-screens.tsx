/** Every screen of staff, once: from here come the routes, the links in the header, and the page that each role begins on. */
import { can, type Capability, type Doer } from '@domain/access/capabilities';
import type { Staff } from '@domain/identity';
import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import { StaffPush } from '@/features/push/staff-push';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import type { StaffSession } from '@/local/session';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import type { CasesOfMember } from './use-cases';
import type { PassedHarms } from './use-passed-harms';
import type { SignalsOfMember } from './use-signals';
import type { NoticesOfMember } from './use-notices';
import { SosDesk } from './sos-screens';
import { late } from './late-screen';
import { knownMatters } from './open-matters';
import type { StaffLink } from './staff-header';

const AccessLogPage = late(() => import('@/features/access-log/access-log-page'));
const CountsPage = late(() => import('@/features/access-log/counts-page'));
const SignInsPage = late(() => import('@/features/access-log/sign-ins-page'));
const AuditPage = late(() => import('@/features/audit/audit-page'));
const FaultsPage = late(() => import('@/features/client-faults/faults-page'));
const BoardPeoplePage = late(() => import('@/features/board-people/board-people-page'));
const CentrePeoplePage = late(() => import('@/features/centre-people/centre-people-page'));
const SchoolMattersPage = late(() => import('@/features/centre-matters/school-matters-page'));
const ExportsPage = late(() => import('@/features/exports/exports-page'));
const ReportHarmPage = late(() => import('@/features/harms/report-harm-page'));
const HarmsPage = late(() => import('@/features/harms/harms-page'));
const ImportsPage = late(() => import('@/features/imports/imports-page'));
const CityAbsencePage = late(() => import('@/features/long-absence/city-absence-page'));
const ModelPage = late(() => import('@/features/models/model-page'));
const ModelsPage = late(() => import('@/features/models/models-page'));
const OptionalItemsPage = late(() => import('@/features/optional-items/optional-items-page'));
const InstrumentsPage = late(() => import('@/features/instruments/instruments-page'));
const OutsidePlacesPage = late(() => import('@/features/outside-places/outside-places-page'));
const PlacesPage = late(() => import('@/features/places/places-page'));
const PraisePage = late(() => import('@/features/praise/praise-page'));
const SchoolsPage = late(() => import('@/features/schools/schools-page'));
const SchoolPage = late(() => import('@/features/school-settings/school-page'));
const CalendarPage = late(() => import('@/features/school-settings/calendar-page'));
const SafetyPage = late(() => import('@/features/school-settings/safety-page'));
const ToolsPage = late(() => import('@/features/school-settings/tools-page'));
const SosSettingsPage = late(() => import('@/features/sos-settings/sos-settings-page'));
const AskedSettingsPage = late(() => import('@/features/staff-admin/asked-settings-page'));
const NoticeSettingsPage = late(() => import('@/features/staff-admin/notice-settings-page'));
const SignInSettingsPage = late(() => import('@/features/staff-admin/sign-in-settings-page'));
const TalkSettingsPage = late(() => import('@/features/staff-admin/talk-settings-page'));
const CityStatsPage = late(() => import('@/features/staff-stats/city-stats-page'));
const SchoolStatsPage = late(() => import('@/features/staff-stats/school-stats-page'));
const WhoMayPage = late(() => import('@/features/who-may/who-may-page'));
const CityEffectsPage = late(async () => ({
  default: (await import('@/features/effects/effects-page')).CityEffectsPage,
}));
const CardsScreen = late(async () => ({ default: (await import('./cards-screen')).CardsScreen }));
const ChildrenScreens = late(async () => ({ default: (await import('./children-screens')).ChildrenScreens }));
const CityChanges = late(async () => ({ default: (await import('./city-changes')).CityChanges }));
const ClassScreens = late(async () => ({ default: (await import('./class-screens')).ClassScreens }));
const MorningScreen = late(async () => ({ default: (await import('./morning-screen')).MorningScreen }));
const PassedHarmsScreen = late(async () => ({
  default: (await import('./passed-harms-screen')).PassedHarmsScreen,
}));
const PeopleScreens = late(async () => ({ default: (await import('./people-screens')).PeopleScreens }));
const PupilRecordScreen = late(async () => ({
  default: (await import('./pupil-record-screens')).PupilRecordScreen,
}));
const PupilSearch = late(async () => ({ default: (await import('./pupil-record-screens')).PupilSearch }));
const HelpSettings = late(async () => ({ default: (await import('./year-screens')).HelpSettings }));
const Readiness = late(async () => ({ default: (await import('./year-screens')).Readiness }));
const RoundScreens = late(async () => ({ default: (await import('./year-screens')).RoundScreens }));
const SurveyWords = late(async () => ({ default: (await import('./year-screens')).SurveyWords }));
const SetUp = late(async () => ({ default: (await import('./year-screens')).SetUp }));
const Rights = late(async () => ({ default: (await import('./rights-screen')).Rights }));
const LongAbsences = late(async () => ({ default: (await import('./trial-screens')).LongAbsences }));
const ModelLists = late(async () => ({ default: (await import('./trial-screens')).ModelLists }));
const Recognition = late(async () => ({ default: (await import('./trial-screens')).Recognition }));
const SchoolEffects = late(async () => ({ default: (await import('./trial-screens')).SchoolEffects }));
const CaseScreens = late(async () => ({ default: (await import('./case-screens')).CaseScreens }));
const OfficeInbox = late(async () => ({ default: (await import('./inbox-screens')).OfficeInbox }));
const SchoolInbox = late(async () => ({ default: (await import('./inbox-screens')).SchoolInbox }));
const NoticeScreens = late(async () => ({ default: (await import('./notice-screens')).NoticeScreens }));
const SosHistory = late(async () => ({ default: (await import('./sos-history')).SosHistory }));

/** Where the words of the header's links stand. */
export const LABEL_AREAS = [
  'account',
  'staff',
  'models',
  'notices',
  'commands',
  'inbox',
  'karte',
  'cases',
  'centre',
  'words',
  'outside',
  'year',
  'people',
  'readings',
  'rights',
  'imports',
  'schools',
  'access',
  'exports',
] as const;

export interface StaffScreen<Of> {
  /** Route pattern. */
  readonly path: string;
  readonly needs: Capability;
  /** What the link in the header says; absent: another screen leads here. */
  readonly label?: ParseKeys<typeof LABEL_AREAS>;
  /** Where that link leads to, and on which addresses one is there, where that is not `path`. */
  readonly href?: string;
  readonly here?: string;
  /** Not needed every day: where a role has many links it stands in their menu. */
  readonly isSeldom?: true;
  /** Whoever may do this finds the way on another screen. */
  readonly reachedWith?: Capability;
  /** Only who may do this is always led there; others when there is an SOS for them. Absent: everybody. */
  readonly linkedWith?: Capability;
  /** Only while there is something for them behind it. Absent: always. */
  readonly isLinked?: (of: Of) => boolean;
  readonly waiting?: (of: Of) => StaffLink['waiting'];
  /** The class chosen on one of these stays chosen on the next. They are one screen. */
  readonly ofClass?: true;
  readonly load: (of: Of, params: Readonly<Record<string, string | undefined>>) => ReactNode;
}

interface Anywhere {
  readonly session: StaffSession;
  readonly signals: SignalsOfMember;
  readonly open: Watched<SosList>;
}

export interface AtSchool extends Anywhere {
  readonly school: string;
  readonly member: Staff;
  readonly notices: NoticesOfMember;
  readonly cases: CasesOfMember;
  readonly passed: PassedHarms;
}

export interface AtOffice extends Anywhere {
  readonly classNameOf: (classId: string) => string;
}

const classScreen = ({ school, session, member, notices, signals }: AtSchool) => (
  <ClassScreens {...{ school, member, notices, signals }} uid={session.uid} />
);

/** Of a school, in the order of their links. */
export const SCHOOL_SCREENS: readonly StaffScreen<AtSchool>[] = [
  {
    path: '/admin',
    needs: 'administer-school',
    label: 'staff:area.home',
    load: ({ school }) => <SetUp school={school} />,
  },
  {
    ...{ path: '/morning', needs: 'see-every-class', label: 'staff:area.morning' },
    load: ({ school }) => <MorningScreen school={school} />,
  },
  {
    ...{ path: '/board/:classId?', href: '/board', ofClass: true },
    ...{ needs: 'see-classes', label: 'staff:area.board', load: classScreen },
  },
  {
    ...{ path: '/results/:classId?', href: '/results', ofClass: true, isSeldom: true },
    ...{ needs: 'see-classes', label: 'staff:area.results', load: classScreen },
  },
  {
    ...{ path: '/survey-words/:roundId?', href: '/survey-words', here: '/survey-words/*?', isSeldom: true },
    ...{ needs: 'see-answers', label: 'year:words.heading' },
    load: ({ school }, { roundId }) => <SurveyWords {...{ school, roundId }} />,
  },
  {
    ...{ path: '/health/:classId?', href: '/health', ofClass: true, isSeldom: true },
    ...{ needs: 'see-classes', label: 'staff:area.health', load: classScreen },
  },
  {
    ...{ path: '/pupils', here: '/pupils/*?', needs: 'see-classes', label: 'karte:heading' },
    load: ({ school, member }) => <PupilSearch {...{ school, member }} />,
  },
  {
    ...{ path: '/pupils/:pupilId/:section?', needs: 'see-classes' },
    load: (of, { pupilId = '', section }) => <PupilRecordScreen {...of} {...{ pupilId, section }} />,
  },
  {
    ...{ path: '/notices/*?', href: '/notices', needs: 'read-notices', label: 'notices:heading' },
    waiting: ({ notices }) => notices.waiting,
    load: ({ notices: { viewer, inbox }, school }) =>
      viewer && <NoticeScreens {...{ school, viewer, inbox }} />,
  },
  {
    ...{ path: '/inbox/*?', href: '/inbox', needs: 'answer-signals', label: 'inbox:heading' },
    waiting: ({ signals }) => signals.waiting,
    load: ({ session, school, signals }) => <SchoolInbox {...{ session, school, signals }} />,
  },
  {
    ...{ path: '/cases/*?', href: '/cases', needs: 'work-on-cases', label: 'cases:heading' },
    waiting: ({ cases }) => cases.waiting,
    load: ({ school, cases }) => <CaseScreens {...{ school, cases }} />,
  },
  {
    ...{ path: '/from-board', needs: 'help-with-harm', label: 'cases:harm.passed.heading' },
    isLinked: ({ passed }) => passed.isAny,
    waiting: ({ passed }) => passed.waiting,
    load: ({ school, passed }) => <PassedHarmsScreen school={school} passed={passed} />,
  },
  {
    ...{ path: '/centre/:matterId?', href: '/centre', here: '/centre/*?', isSeldom: true },
    ...{ needs: 'pass-to-centre', label: 'centre:school.heading' },
    load: ({ school }, { matterId }) => (
      <SchoolMattersPage school={school} {...(matterId !== undefined && { matterId })} />
    ),
  },
  {
    ...{ path: '/sos/history', needs: 'see-every-sos' },
    load: ({ school }) => <SosHistory school={school} />,
  },
  {
    ...{ path: '/sos/:school?/:sosId?', href: '/sos', here: '/sos/*?' },
    ...{ needs: 'answer-sos', label: 'staff:area.sos' },
    // Others see an SOS when the child, a chain or a colleague has brought them in.
    linkedWith: 'see-every-sos',
    load: (of) => <SosDesk {...of} />,
  },
  {
    ...{ path: '/absences', needs: 'see-long-absences', label: 'words:absence.heading', isSeldom: true },
    load: ({ school }) => <LongAbsences school={school} />,
  },
  {
    ...{ path: '/outside', needs: 'name-to-places', label: 'outside:recognition.heading', isSeldom: true },
    load: ({ school }) => <Recognition school={school} />,
  },
  {
    ...{ path: '/praise', needs: 'see-praise', label: 'words:praise.heading', isSeldom: true },
    load: ({ school }) => <PraisePage school={school} />,
  },
  {
    ...{ path: '/people/:uid?', href: '/people', here: '/people/*?', isSeldom: true },
    ...{ needs: 'cover-classes', label: 'people:heading' },
    load: ({ school }, { uid }) => <PeopleScreens {...{ school, uid }} />,
  },
  {
    ...{ path: '/children/:pupilId?', href: '/children', here: '/children/*?', isSeldom: true },
    ...{ needs: 'enter-children', label: 'people:children.heading' },
    load: ({ school }, { pupilId }) => <ChildrenScreens {...{ school, pupilId }} />,
  },
  {
    ...{ path: '/cards', needs: 'let-children-in', label: 'people:cards.heading', isSeldom: true },
    load: ({ school }) => <CardsScreen school={school} />,
  },
  {
    ...{ path: '/report-harm', needs: 'report-harm', label: 'cases:harm.open', isSeldom: true },
    load: ({ school }) => <ReportHarmPage school={school} />,
  },
  {
    ...{ path: '/rounds/:roundId?', href: '/rounds', here: '/rounds/*?', isSeldom: true },
    ...{ needs: 'see-rounds', label: 'year:rounds.heading' },
    load: ({ school }, { roundId }) => <RoundScreens {...{ school, roundId }} />,
  },
  {
    ...{ path: '/settings/sos', needs: 'set-alarm', label: 'staff:area.alarm', isSeldom: true },
    load: ({ school, session }) => (
      <SosSettingsPage school={school} role={session.role} device={<StaffPush session={session} />} />
    ),
  },
  {
    ...{ path: '/readiness', needs: 'set-alarm', label: 'year:readiness.heading', isSeldom: true },
    load: ({ school }) => <Readiness school={school} />,
  },
  {
    ...{ path: '/settings/school', needs: 'administer-school', label: 'year:school.heading' },
    ...{ isSeldom: true, load: ({ school }) => <SchoolPage school={school} /> },
  },
  {
    ...{ path: '/settings/calendar', needs: 'administer-school', label: 'year:calendar.heading' },
    ...{ isSeldom: true, load: ({ school }) => <CalendarPage school={school} /> },
  },
  {
    ...{ path: '/settings/help', needs: 'administer-school', label: 'year:help.heading', isSeldom: true },
    load: ({ school }) => <HelpSettings school={school} />,
  },
  {
    ...{ path: '/settings/tools', needs: 'administer-school', label: 'year:tools.heading' },
    ...{ isSeldom: true, load: ({ school }) => <ToolsPage school={school} /> },
  },
  {
    ...{ path: '/settings/safety', needs: 'administer-school', label: 'year:safety.heading', isSeldom: true },
    load: ({ school }) => <SafetyPage school={school} />,
  },
  {
    ...{ path: '/imports/:importId?', href: '/imports', here: '/imports/*?' },
    ...{ needs: 'import-lists', label: 'imports:heading', isSeldom: true },
    load: (of, { importId }) => (
      <ImportsPage school={of.school} importId={importId} known={knownMatters(of)} />
    ),
  },
  {
    ...{ path: '/settings/asked', needs: 'administer-school', label: 'staff:area.asked', isSeldom: true },
    load: ({ school }) => <AskedSettingsPage school={school} />,
  },
  {
    ...{
      path: '/settings/notices',
      needs: 'set-notices',
      label: 'models:area.noticeSettings',
      isSeldom: true,
    },
    reachedWith: 'see-school-effects',
    load: ({ school }) => <NoticeSettingsPage school={school} />,
  },
  {
    ...{ path: '/settings/sign-in', needs: 'administer-school', label: 'account:rules.heading' },
    ...{ isSeldom: true, load: ({ school }) => <SignInSettingsPage school={school} /> },
  },
  {
    ...{ path: '/settings/talk', needs: 'set-notices', label: 'staff:area.talk', isSeldom: true },
    load: ({ school }) => <TalkSettingsPage school={school} />,
  },
  {
    ...{ path: '/stats', needs: 'see-stats', label: 'staff:area.stats', isSeldom: true },
    load: ({ school }) => <SchoolStatsPage school={school} />,
  },
  {
    ...{ path: '/effects', needs: 'see-school-effects', label: 'models:area.effects', isSeldom: true },
    load: ({ school }) => <SchoolEffects school={school} />,
  },
  {
    ...{ path: '/changes', needs: 'read-audit', label: 'commands:audit.heading', isSeldom: true },
    load: ({ school }) => <AuditPage school={school} />,
  },
  {
    ...{ path: '/access-log', needs: 'read-access-log', label: 'readings:heading', isSeldom: true },
    load: ({ school }) => <AccessLogPage school={school} />,
  },
  {
    ...{ path: '/who-may', needs: 'see-who-may', label: 'access:heading', isSeldom: true },
    load: () => <WhoMayPage />,
  },
  {
    ...{ path: '/sign-ins', needs: 'see-sign-ins', label: 'readings:signIns.heading', isSeldom: true },
    load: () => <SignInsPage />,
  },
  {
    ...{
      path: '/rights',
      needs: 'except-from-withholding',
      label: 'rights:heading',
      isSeldom: true,
    },
    load: ({ school }) => <Rights school={school} />,
  },
  {
    ...{ path: '/model-lists', needs: 'see-model-lists', label: 'models:area.lists', isSeldom: true },
    reachedWith: 'see-school-effects',
    load: ({ school }) => <ModelLists school={school} />,
  },
];

/** Of the board of education: nothing of a single child but an SOS that has climbed so far, and what a child has sent to them. */
export const OFFICE_SCREENS: readonly StaffScreen<AtOffice>[] = [
  {
    ...{ path: '/stats', needs: 'see-city-stats', label: 'staff:area.stats' },
    load: ({ session }) => <CityStatsPage device={<StaffPush session={session} />} />,
  },
  {
    ...{ path: '/schools', needs: 'found-schools', label: 'schools:heading', isSeldom: true },
    load: () => <SchoolsPage />,
  },
  {
    ...{ path: '/instruments', needs: 'publish-instruments', label: 'year:instruments.heading' },
    ...{ isSeldom: true, load: () => <InstrumentsPage /> },
  },
  {
    ...{ path: '/effects', needs: 'see-city-effects', label: 'models:area.effects' },
    load: () => <CityEffectsPage />,
  },
  {
    ...{ path: '/models', here: '/models/:modelId?', needs: 'choose-models', label: 'models:area.models' },
    load: () => <ModelsPage />,
  },
  {
    ...{ path: '/models/:modelId', needs: 'choose-models' },
    load: (_, { modelId = '' }) => <ModelPage key={modelId} modelId={modelId} />,
  },
  {
    path: '/places',
    needs: 'set-places',
    label: 'models:area.places',
    isSeldom: true,
    load: () => <PlacesPage />,
  },
  {
    ...{ path: '/absences', needs: 'see-city-absences', label: 'words:absence.heading', isSeldom: true },
    load: () => <CityAbsencePage />,
  },
  {
    ...{ path: '/outside', needs: 'set-outside-places', label: 'outside:city.heading', isSeldom: true },
    load: () => <OutsidePlacesPage />,
  },
  {
    ...{ path: '/board-people', needs: 'set-board', label: 'centre:board.heading', isSeldom: true },
    load: () => <BoardPeoplePage />,
  },
  {
    ...{ path: '/centre', needs: 'set-centre', label: 'centre:people.heading', isSeldom: true },
    load: () => <CentrePeoplePage />,
  },
  {
    ...{ path: '/imports/:importId?', href: '/imports', here: '/imports/*?' },
    ...{ needs: 'import-lists', label: 'imports:heading', isSeldom: true },
    load: (_, { importId }) => <ImportsPage school="" importId={importId} />,
  },
  {
    ...{ path: '/exports', needs: 'export-rows', label: 'exports:heading', isSeldom: true },
    load: () => <ExportsPage />,
  },
  {
    ...{ path: '/optional', needs: 'name-bases', label: 'exports:optional.heading', isSeldom: true },
    load: () => <OptionalItemsPage />,
  },
  {
    path: '/faults',
    needs: 'see-faults',
    label: 'models:area.faults',
    isSeldom: true,
    load: () => <FaultsPage />,
  },
  {
    ...{ path: '/changes', needs: 'read-audit', label: 'commands:audit.heading', isSeldom: true },
    load: () => <CityChanges />,
  },
  {
    ...{ path: '/access-log', needs: 'see-access-counts', label: 'readings:counts.heading', isSeldom: true },
    load: () => <CountsPage />,
  },
  {
    ...{ path: '/who-may', needs: 'see-who-may', label: 'access:heading', isSeldom: true },
    load: () => <WhoMayPage />,
  },
  { path: '/harms', needs: 'work-on-harm', label: 'cases:harm.heading', load: () => <HarmsPage /> },
  {
    ...{ path: '/inbox/*?', href: '/inbox', needs: 'answer-signals', label: 'inbox:heading' },
    waiting: ({ signals }) => signals.waiting,
    load: ({ signals }) => <OfficeInbox signals={signals} />,
  },
  {
    ...{ path: '/sos/:school?/:sosId?', href: '/sos', here: '/sos/*?' },
    ...{ needs: 'answer-sos', label: 'staff:area.sos' },
    linkedWith: 'see-every-sos',
    load: ({ session, classNameOf, open }) => (
      <SosDeskPage {...{ classNameOf, open }} aside={<StaffPush session={session} />} />
    ),
  },
];

/** Those that somebody of a role may open. */
export function screensOf<Of>(screens: readonly StaffScreen<Of>[], who: Doer): StaffScreen<Of>[] {
  return screens.filter(({ needs }) => can(who, needs));
}

/** Those that stand in the header. The first of them is the page that a role begins on. `isConcerned`: there is an SOS for them. */
export function linkedScreensOf<Of>(
  screens: readonly StaffScreen<Of>[],
  who: Doer,
  isConcerned: boolean,
): StaffScreen<Of>[] {
  return screensOf(screens, who).filter(
    ({ label, reachedWith, linkedWith }) =>
      label !== undefined &&
      !(reachedWith && can(who, reachedWith)) &&
      (linkedWith === undefined || isConcerned || can(who, linkedWith)),
  );
}
