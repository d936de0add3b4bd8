/** What children of one class have sent to adults, in each state that it can be in, and what adults made of it. All of it is made up. */
import { randomUUID } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import type { PayloadOf } from '@domain/commands/registry';
import { addDays, dayOf, timeOn } from '@domain/days';
import { defaultMeetingPlaces } from '@domain/defaults/meeting-places';
import { paths } from '@domain/paths';
import { meetingDays } from '@domain/signals/meeting-times';
import type { Outgoing } from '@domain/signals/outgoing';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import { notifierFrom } from '../../functions/src/platform/notify/from-environment';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { projectSignal } from '../../functions/src/signals/project-signal';
import { writeDocuments } from '../import/store';
import { calendarOf } from './holidays';
import type { DemoPupilAccount } from './pupil-days';
import { staffOf } from './staff-days';
import words from './words.json' with { type: 'json' };

const HOUR_MS = 3_600_000;

interface Story {
  readonly email: string;
  readonly hoursAgo: number;
  readonly sent: Pick<Outgoing, 'kind' | 'to'> & Partial<Outgoing>;
  /** By the homeroom teacher. */
  readonly answer?: 'words' | 'meeting' | 'spoken';
}

const HOMEROOM = { group: 'homeroom' } as const;
const { signals } = words;

/** Writes to the counsellors. */
export const CONFIDES = 'sho-5-1-10@demo.example';
export const signalId = (pupilId: string): string => `demo-${pupilId}`;

/** One that nobody has read, one each answered by words, with a time and a place, and by a talk; one whose fact has climbed. */
const STORIES: readonly Story[] = [
  { email: 'sho-5-1-4@demo.example', hoursAgo: 1, sent: { kind: 'note', to: HOMEROOM, text: signals.waiting } },
  {
    ...{ email: 'sho-5-1-6@demo.example', hoursAgo: 3, answer: 'words' },
    sent: { kind: 'note', to: HOMEROOM, text: signals.answered },
  },
  {
    ...{ email: 'sho-5-1-9@demo.example', hoursAgo: 4, answer: 'meeting' },
    sent: { kind: 'talk', to: HOMEROOM, text: signals.meeting, wants: 'meet' },
  },
  {
    ...{ email: 'sho-5-1-15@demo.example', hoursAgo: 30, answer: 'spoken' },
    sent: { kind: 'talk', to: HOMEROOM, text: signals.spoken, wants: 'meet' },
  },
  { email: 'sho-5-1-16@demo.example', hoursAgo: 170, sent: { kind: 'note', to: HOMEROOM, text: signals.late } },
  {
    ...{ email: CONFIDES, hoursAgo: 5 },
    sent: { kind: 'talk', to: { group: 'counsellor' }, text: signals.confided, wants: 'meet' },
  },
];

interface Ports {
  readonly db: Firestore;
  readonly functionsDb: Firestore;
  readonly now: number;
}

/** Sends them as their tablets would have, and answers some as their teacher would. */
export async function sendSignals(ports: Ports, pupils: readonly DemoPupilAccount[]): Promise<void> {
  for (const story of STORIES) {
    const pupil = pupils.find(({ email }) => email === story.email);
    if (pupil) await send(ports, pupil, story);
  }
}

async function send(
  { db, functionsDb, now }: Ports,
  { school, pupilId, classId }: DemoPupilAccount,
  { hoursAgo, sent, answer }: Story,
): Promise<void> {
  const id = signalId(pupilId);
  const at = new Date(now - hoursAgo * HOUR_MS).toISOString();
  const data: Outgoing = {
    ...{ school, not: [], day: dayOf(Date.parse(at)), rev: 1, deviceId: 'demo-tablet' },
    ...{ capturedAt: at, receivedAt: at, wants: 'reply', ...sent },
  };
  await writeDocuments(db, [{ path: paths.outgoing(school, pupilId, id), data }]);
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  const worlds = new NoticeWorlds(functionsDb, now, onFailure);
  const run = { db: functionsDb, now, onFailure, notifier: notifierFrom(process.env, functionsDb), worlds };
  await projectSignal(run, { school, pupilId, id });
  const teacher = (await staffOf(db, school)).find(({ classIds }) => classIds.includes(classId));
  if (!answer || !teacher) return;
  const about = { threadId: paths.inboxId(pupilId, id) };
  const deed = async (name: 'read-signal' | 'mark-spoken' | 'answer-signal', more: object = {}) => {
    const call = { name, payload: { ...about, ...more }, commandId: randomUUID() };
    const caller = { uid: teacher.uid, token: { role: teacher.role, school } };
    const { answer: outcome } = await runCommand({ db: functionsDb, now, onFailure }, caller, call);
    if (!outcome.done) throw new Error(`${name}: ${outcome.why}`);
  };
  await deed('read-signal');
  const given = { answerId: id };
  await (answer === 'spoken'
    ? deed('mark-spoken', given)
    : deed('answer-signal', { ...given, ...answerOf(answer, now) }));
  await projectSignal(run, { school, pupilId, id });
}

function answerOf(answer: 'words' | 'meeting', now: number): Partial<PayloadOf<'answer-signal'>> {
  if (answer === 'words') return { text: signals.answer };
  const [place = ''] = defaultMeetingPlaces;
  const today = dayOf(now);
  const years = [today, addDays(today, 365)].map((day) => Number(day.slice(0, 4)));
  const [, day = ''] = meetingDays(calendarOf([(years[0] ?? 0) - 1, ...years]), now, 2);
  return { meeting: { place, at: new Date(timeOn(day, '13:10')).toISOString() } };
}
