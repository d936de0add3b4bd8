/** A school in which a pupil's tablet and the adults' screens meet: people with accounts, a chain of two, and a clock that can be moved. */
import { getApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { notifierFrom } from '../../functions/src/platform/notify/from-environment';
import { newRun } from '../../functions/src/sos/run';
import { tend } from '../../functions/src/sos/tend';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { openSosSchool, type SosSchool } from './sos-school';
import { PASSWORD, type CityStaff } from './staff-city';

const MINUTE_MS = 60_000;

export interface JourneySchool extends SosSchool {
  nurse: CityStaff;
  leader: CityStaff;
  /** What a sweep will do with this SOS that many minutes from now. */
  tendIn(minutes: number, sosId: string): Promise<void>;
}

export async function openJourneySchool(name: string): Promise<JourneySchool> {
  const school = await openSosSchool(name);
  const app = getApp(name);
  const admit = async (
    title: 'nurse' | 'principal',
    role: 'counsellor' | 'leader',
    displayName: string,
  ): Promise<CityStaff> => {
    const uid = `${name}-journey-${title}`;
    const email = `${uid}@demo.example`;
    const users = getAuth(app);
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ uid, email, password: PASSWORD });
    await users.setCustomUserClaims(uid, { role, school: school.id });
    const everyDay = [0, 1, 2, 3, 4, 5, 6];
    await getFirestore(app)
      .doc(paths.staff(school.id, uid))
      .set({ role, title, displayName, classIds: [], cover: {}, workDays: everyDay, active: true });
    return { uid, email };
  };
  const nurse = await admit('nurse', 'counsellor', '保科 みずほ');
  const leader = await admit('principal', 'leader', '中村 こうじ');
  const step = (afterMinutes: number, { uid }: CityStaff) => ({
    ...{ afterMinutes, to: [uid], channels: ['inbox' as const] },
  });
  await school.settle({ school: [step(0, nurse), step(3, leader)] });
  const db = functionsDatabase('demo-soramoyo');
  return {
    ...school,
    nurse,
    leader,
    tendIn: (minutes, sosId) => {
      const onFailure = (path: string, cause: unknown) => {
        throw new Error(path, { cause });
      };
      const now = Date.now() + minutes * MINUTE_MS;
      const run = newRun({ db, now, notifier: notifierFrom(process.env, db), onFailure });
      return tend(run, db.doc(paths.sos(school.id, sosId)));
    },
  };
}
