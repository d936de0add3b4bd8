import { usualCalendar } from '@domain/defaults/calendar';
import { defaultMeetingPlaces } from '@domain/defaults/meeting-places';
import type { School } from '@domain/school/school';
import InboxPage from '@/features/inbox/inbox-page';
import { BoardNotices } from '@/features/notices/board/board-notices';
import { usePorts } from '@/staff/ports';
import type { ThreadList } from '@/staff/ports/signals';
import type { StaffSession } from '@/local/session';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { mapped, valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import { hasOwnName, usePlainClassNames } from './class-names';
import { AT_ONCE, type SignalsOfMember } from './use-signals';

interface InboxScreenProps {
  session: StaffSession;
  school: string;
  signals: SignalsOfMember;
}

/** 届いたこと of a member of a school's staff: of whoever works at several, of all of them in one list that names the school. */
export function SchoolInbox({ session: { uid, schools: roles = {} }, school, signals }: InboxScreenProps) {
  const { schools, setup, signals: port } = usePorts();
  const others = Object.keys(roles).filter((other) => other !== school);
  const elsewhere = useLiveAll(
    port.watchThreads,
    others.map((other) => [{ uid, school: other }, AT_ONCE] as const),
  );
  const named = useLiveAll(
    schools.watchSchool,
    Object.keys(roles).map((one) => [one] as const),
  );
  const names = valueOr(named, []).map((one) => one?.name);
  const threads = mapped(signals.threads, (own) => joined([own, ...valueOr(elsewhere, [])]));
  const calendar = valueOr(useLive(schools.watchCalendar, school), null) ?? usualCalendar(serverNow());
  const policy = valueOr(useLive(setup.watchPolicy, school), null);
  const classIds =
    threads.state === 'ready' ? threads.value.all.flatMap(({ thread }) => thread.classIds) : [];
  const unnamed = [...new Set(classIds.filter(hasOwnName))].sort().slice(0, 30);
  const classes = useLive(schools.watchClasses, school, unnamed.length > 0 ? unnamed : null);
  const classNameOf = usePlainClassNames(valueOr(classes, {}));
  const places = policy?.meetingPlaces ?? defaultMeetingPlaces;
  const schoolNameOf =
    others.length === 0 ? null : (one: string) => names[Object.keys(roles).indexOf(one)] ?? one;
  return <InboxPage threads={threads} reader={{ calendar, places, classNameOf, schoolNameOf }} />;
}

function joined(lists: readonly ThreadList[]): ThreadList {
  return {
    all: lists.flatMap(({ all }) => all),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
    more: lists.some(({ more }) => more),
  };
}

/** 届いたこと of somebody of the board of education, whom a child's word reaches where nobody of the school is left. */
export function OfficeInbox({ signals: { threads } }: Pick<InboxScreenProps, 'signals'>) {
  const { schools } = usePorts();
  const all: Readonly<Record<string, School>> = valueOr(useLive(schools.watchSchools), {});
  const classNameOf = usePlainClassNames({});
  const schoolNameOf = (school: string) => all[school]?.name ?? school;
  return (
    <>
      <BoardNotices schoolNameOf={schoolNameOf} />
      <InboxPage
        threads={threads}
        reader={{
          ...{ calendar: usualCalendar(serverNow()), places: defaultMeetingPlaces, classNameOf },
          schoolNameOf,
        }}
      />
    </>
  );
}
