/** What a school has after some weeks with notices: a model that runs, another one beside it, and a decision of three weeks ago. */
import { readdir, readFile } from 'node:fs/promises';
import type { Firestore } from 'firebase-admin/firestore';
import { addDays, startOfDay, type Day } from '@domain/days';
import type { Staff } from '@domain/identity';
import type { PlannedDocument } from '@domain/import/plan';
import { type ComposedNotice, composeNotices } from '@domain/notices/compose';
import type { Review } from '@domain/notices/records';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { modelSchema, type RiskModel } from '@domain/risk/model';
import type { ModelChoice } from '@domain/risk/records';
import { runNight } from '../../functions/src/night/run-night';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import type { DemoPupilAccount } from './pupil-days';
import { observation } from './staff-traces';

const MODELS = new URL('../../demo/models/', import.meta.url);
const AFTER_SCHOOL_MS = 16 * 3_600_000;
const NOTICED_DAYS_AGO = 23;
const DECIDED_DAYS_AGO = 22;

/** The committed models, and the choice that the one found better than past absence runs, with one of the survey alone in its shadow. */
export async function modelDocuments(by: string, now: number): Promise<PlannedDocument[]> {
  const files = (await readdir(MODELS)).filter((file) => file.endsWith('.json')).sort();
  const models = await Promise.all(
    files.map(async (file): Promise<RiskModel> => {
      const text = await readFile(new URL(file, MODELS), 'utf8');
      return modelSchema.parse(JSON.parse(text));
    }),
  );
  const active = models.find(({ evaluation }) => evaluation?.ships);
  const shadow = models.find(({ kind }) => kind === 'B');
  if (!active) throw new Error('demo/models has no model that ships');
  const choice: ModelChoice = {
    active: active.id,
    ...(shadow && { shadow: shadow.id }),
    by,
    at: new Date(now).toISOString(),
  };
  return [
    ...models.map((model) => ({ path: paths.model(model.id), data: model })),
    { path: `${paths.modelChoices}/demo`, data: choice },
  ];
}

interface EarlierDecision {
  readonly documents: PlannedDocument[];
  readonly notices: ComposedNotice[];
}

/** A teacher noticed something three weeks ago and wanted to watch: it comes up again now. Put the notices after the documents. */
export function earlierDecision(
  pupil: DemoPupilAccount,
  staff: ReadonlyMap<string, Staff>,
  today: Day,
): EarlierDecision {
  const [by, teacher] = [...staff].find(([, { classIds }]) => classIds.includes(pupil.classId)) ?? [];
  if (by === undefined || !teacher) return { documents: [], notices: [] };
  const day = addDays(today, -NOTICED_DAYS_AGO);
  const noticed = observation(pupil, { ...teacher, uid: by }, day);
  const at = new Date(startOfDay(addDays(today, -DECIDED_DAYS_AGO)) + AFTER_SCHOOL_MS).toISOString();
  const notices = composeNotices({
    kind: 'observation',
    pupilId: pupil.pupilId,
    classIds: [pupil.classId],
    window: isoWeekOf(day),
    since: new Date(startOfDay(day) + AFTER_SCHOOL_MS).toISOString(),
    reasons: [{ code: 'observed', params: { title: teacher.title }, sources: [noticed.path] }],
    staff,
    policy: undefined,
  });
  const data: Review = { by, openedAt: at, ownView: 'somewhat', decision: 'watch', decidedAt: at, at };
  const reviews = notices
    .filter(({ notice }) => notice.audience === 'homeroom')
    .map(({ id }) => ({ path: paths.review(pupil.school, id, by), data }));
  return { documents: [noticed, ...reviews], notices };
}

/** What the functions would do in the first minute and the first night. */
export async function noticeAll(db: Firestore): Promise<void> {
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  await sweepNotices({ db, now: Date.now(), onFailure });
  await runNight({ db, now: Date.now(), onFailure });
}
