/** Fills an empty stack with the demo city: the importer's work first, then ten school days of its pupils (thirty of one class). */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Firestore } from 'firebase-admin/firestore';
import { recentSchoolDays } from '@domain/school/calendar';
import { schoolYearOf, type Day } from '@domain/days';
import { staffSchema } from '@domain/identity';
import { hasErrors, type Problem } from '@domain/import/problem';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { prepareAttendance } from '../import/attendance';
import { inParallel } from '../import/in-parallel';
import { problemLine } from '../import/messages';
import type { Prepared } from '../import/prepared';
import { filesAt } from '../import/read-files';
import { prepareRoster } from '../import/roster';
import { readCollection, writeDocuments, type OnProgress } from '../import/store';
import { prepareSurveyHistory } from '../import/survey-history';
import { connect, type StackState, type Target } from '../import/target';
import { functionsDatabase } from '../stack/functions-database';
import { putNotices } from '../../functions/src/notices/put-notices';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { seedCases } from './cases';
import { calendarOf } from './holidays';
import { seedCentre } from './centre';
import { seedOutside } from './outside';
import { boardMember, pupilAccounts } from './people';
import { morningsOf, responseOf, type DemoPupilAccount } from './pupil-days';
import { signInOnTablet } from './pupil-tablet';
import { earlierDecision, modelDocuments, noticeAll } from './risk';
import { instrumentDocument, openRound, playedRound, settingsOf } from './settings';
import { noteTraces, staffOf } from './staff-days';
import { sendSignals } from './signals';
import { demoChain } from './sos-chain';
import { hasLongHistory, WATCHED_SINCE_THREE_WEEKS } from './stories';
import { setTriggers } from './triggers';

const DEMO = new URL('../../demo/', import.meta.url);
const SEED = 7;
const DAYS_PLAYED = 10;
const DAYS_OF_A_LONG_HISTORY = 30;
const TABLETS_AT_ONCE = 10;
const LIVE_TABLETS_AT_ONCE = 3;
const HOUR_MS = 3_600_000;

/** This class answers while the triggers run, few at a time: its board comes to life by itself, as in a real morning. */
const LIVE_CLASS = { school: 'demo-sho', id: /^\d{4}-5-1$/ };

/** Here an SOS climbs in seconds. The other school has what every school starts with. */
const SCHOOL_IN_A_HURRY = 'demo-sho';

/** They have not tapped today, so that whoever tries the demo can. */
const NEWCOMERS = ['pupil@demo.example', 'pupil-lower@demo.example'];

export type SeedPhase = 'roster' | 'history' | 'pupils' | 'boards' | 'live-class' | 'notices';

export interface SeedOptions {
  readonly stack: StackState;
  readonly today: Day;
  /** Where the demo's files lie; ends with a slash. The committed ones by default. */
  readonly folder?: URL;
  readonly onProgress?: (phase: SeedPhase, done: number, total: number) => void;
}

/** The files are made once and stay as they are, on whatever day the demo starts. */
const LAST_DAY_OF_FILES = '2026-11-30';

/** No school has this number. */
const DEMO_PHONE = '00-0000-0000';

/** Expects an empty stack. Fails when the demo's own files are refused, or the rules refuse what a pupil sends. */
export async function seedDemo({ stack, today, folder = DEMO, onProgress }: SeedOptions): Promise<void> {
  const target = connect(stack);
  const { db, auth } = target;
  const functionsDb = functionsDatabase(stack.project);
  const progress =
    (phase: SeedPhase): OnProgress =>
    (done, total) =>
      onProgress?.(phase, done, total);

  // The emulator drops triggers under a burst: what is written at once is projected at once, by the rebuild.
  await setTriggers(stack.hosts.hub, false);
  await importFiles(target, folder, progress);
  const schools = [...(await readCollection(db, 'schools')).keys()].map((path) =>
    paths.school.in(path)?.school ?? '',
  );
  const now = Date.now();
  const round = playedRound(today, now + HOUR_MS);
  await setUp(target, schools, today, round);

  const pupils = await pupilAccounts(auth);
  const years = [schoolYearOf(today) - 1, schoolYearOf(today)];
  const longDays = recentSchoolDays(calendarOf(years), today, DAYS_OF_A_LONG_HISTORY);
  const days = longDays.slice(-DAYS_PLAYED);
  const daysOf = ({ classId }: DemoPupilAccount) => (hasLongHistory(classId) ? longDays : days);
  const isLive = ({ school, classId }: DemoPupilAccount) =>
    school === LIVE_CLASS.school && LIVE_CLASS.id.test(classId);
  const thisMorning = (pupil: DemoPupilAccount) => [
    ...(NEWCOMERS.includes(pupil.email) ? [] : tapsOn(days.slice(-1), pupil, daysOf(pupil), now)),
    ...responseOf(SEED, pupil, round.id, soramoyo34, Date.now()),
  ];
  await onTablets(stack, pupils, TABLETS_AT_ONCE, progress('pupils'), (pupil) => [
    ...tapsOn(daysOf(pupil).slice(0, -1), pupil, daysOf(pupil), now),
    ...(isLive(pupil) ? [] : thisMorning(pupil)),
  ]);
  await noteTraces(db, SEED, pupils, days.slice(0, -1), today);
  await seedCases(db, pupils, calendarOf(years), longDays);
  await seedOutside({ db, auth }, pupils, longDays);
  const watched = pupils.find(({ email }) => email === WATCHED_SINCE_THREE_WEEKS);
  if (watched) await decideEarlier(db, functionsDb, watched, today);
  await writeDocuments(db, await modelDocuments(await boardMember(auth), now));
  for (const [index, school] of schools.entries()) {
    await rebuildSchool(functionsDb, school);
    progress('boards')(index + 1, schools.length);
  }

  await setTriggers(stack.hosts.hub, true);
  await onTablets(stack, pupils.filter(isLive), LIVE_TABLETS_AT_ONCE, progress('live-class'), thisMorning);
  const closed = { ...round.doc, closesAt: new Date().toISOString() };
  await writeDocuments(
    db,
    schools.map((school) => ({ path: paths.round(school, round.id), data: closed })),
  );
  progress('notices')(0, 1);
  await sendSignals({ db, functionsDb, now: Date.now() }, pupils);
  await seedCentre({ db, functionsDb, auth, now: Date.now() }, pupils);
  await noticeAll(functionsDb);
  progress('notices')(1, 1);
}

async function decideEarlier(
  db: Firestore,
  functionsDb: Firestore,
  pupil: DemoPupilAccount,
  today: Day,
): Promise<void> {
  const staff = new Map((await staffOf(db, pupil.school)).map(({ uid, ...member }) => [uid, member]));
  const { documents, notices } = earlierDecision(pupil, staff, today);
  await writeDocuments(db, documents);
  await putNotices(functionsDb, pupil.school, notices);
}

/** Every pupil signs in and sends what `writesOf` says, all or nothing. */
async function onTablets(
  stack: StackState,
  pupils: readonly DemoPupilAccount[],
  atOnce: number,
  onProgress: OnProgress,
  writesOf: (pupil: DemoPupilAccount) => PupilWrite[],
): Promise<void> {
  let done = 0;
  await inParallel(pupils, atOnce, async (pupil) => {
    const tablet = await signInOnTablet(stack, pupil.email);
    await tablet.send(writesOf(pupil));
    await tablet.close();
    onProgress((done += 1), pupils.length);
  });
}

/** One pupil's taps of some of the days, always the same of the whole. */
function tapsOn(
  some: readonly Day[],
  pupil: DemoPupilAccount,
  days: readonly Day[],
  now: number,
): PupilWrite[] {
  const mornings = morningsOf(SEED, pupil, days, now);
  return some.flatMap((day) => mornings.get(day) ?? []);
}

async function importFiles(
  target: Target,
  folder: URL,
  progress: (phase: SeedPhase) => OnProgress,
): Promise<void> {
  await apply(
    await prepareRoster(target, await filesAt(fileURLToPath(new URL('oneroster', folder)))),
    progress('roster'),
  );
  await writeDocuments(target.db, [instrumentDocument()]);
  const read = (file: string) => readFile(new URL(file, folder));
  await apply(
    await prepareAttendance(target, 'attendance.csv', await read('attendance.csv'), LAST_DAY_OF_FILES),
    progress('history'),
  );
  await apply(
    await prepareSurveyHistory(target, 'survey-history.csv', await read('survey-history.csv')),
    progress('history'),
  );
}

async function apply({ problems, apply: write }: Prepared, onProgress: OnProgress): Promise<void> {
  if (hasErrors(problems)) throw new Error(refusal(problems));
  await write(onProgress);
}

function refusal(problems: readonly Problem[]): string {
  return problems.map((problem) => problemLine('en', problem)).join('\n');
}

async function setUp(
  { db }: Target,
  schools: readonly string[],
  today: Day,
  played: ReturnType<typeof playedRound>,
): Promise<void> {
  for (const school of schools) {
    const staff = [...(await readCollection(db, `schools/${school}/staff`))].map(
      ([path, data]) => ({ uid: paths.staff.in(path)?.uid ?? '', ...staffSchema.parse(data) }) as const,
    );
    const contacts = staff.filter(({ title }) => title === 'nurse' || title === 'principal');
    await db.doc(paths.school(school)).update({ phone: DEMO_PHONE });
    await writeDocuments(db, [
      ...settingsOf(
        school,
        today,
        contacts.map(({ uid }) => uid),
        staff.filter(({ role }) => role !== 'admin').map(({ uid }) => uid),
      ),
      ...(school === SCHOOL_IN_A_HURRY
        ? [{ path: paths.settings(school, 'sos'), data: demoChain(new Map(staff.map((one) => [one.uid, one]))) }]
        : []),
      ...[played, openRound(today)].map(({ id, doc }) => ({ path: paths.round(school, id), data: doc })),
    ]);
  }
}
