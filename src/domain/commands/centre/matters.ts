/** What a school passes on to the education centre, what the centre says to it, and what the school says became of it. */
import * as z from 'zod/mini';
import { centreMatterReaders } from '../../access/centre-matter-readers';
import {
  CENTRE_OUTCOMES,
  CENTRE_PURPOSES,
  CENTRE_SOURCES,
  type CentreMatter,
  centreMatterSchema,
  type CentreStep,
  centreTextSchema,
  passedReasonsSchema,
  stepIdSchema,
} from '../../centre/records';
import { dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { centreStaffSchema, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { type AccessLog, accessLogSchema } from '../../school/access-log';
import { gradeOfClass } from '../../school/grades';
import { pupilSchema } from '../../school/school';
import { apartSources, keptApart } from '../apart';
import { command, type Deed, every, one, refused, titleAtSchool, UNCHANGED, type Write } from '../command';
import { idSchema } from '../offer';
import { centreSources, sourceIn } from './source';

const TIMES = { instant: (ms: number) => new Date(ms) };
const matterIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/));

/**
 * One matter, with a purpose and what is asked. Only who reads it passes it on, and nothing but what they say goes along: the name and
 * the child's words each when they say so, why there is a notice when they say both. The child's own page says that it was passed on.
 */
export const passToCentre = command({
  of: 'school',
  needs: 'pass-to-centre',
  payload: z.strictObject({
    of: z.enum(CENTRE_SOURCES),
    sourceId: matterIdSchema,
    purpose: z.enum(CENTRE_PURPOSES),
    text: centreTextSchema,
    withName: z.boolean(),
    withWords: z.boolean(),
    reasons: z.optional(passedReasonsSchema),
    childTold: z.boolean(),
    because: z.optional(centreTextSchema),
  }),
  sources: ({ school, payload: { of, sourceId } }) => ({
    ...centreSources(school, of, sourceId),
    matter: one(paths.centreMatter(school, paths.centreMatterId(of, sourceId)), centreMatterSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    centre: every('centreStaff', centreStaffSchema),
  }),
  then: (state, { school, actor: { uid }, now }) => {
    const pupilId = sourceIn(state)?.pupilId ?? '-';
    return {
      pupil: one(paths.pupil(school, pupilId), pupilSchema),
      entry: one(paths.accessLog(school, pupilId, uid, dayOf(now)), accessLogSchema),
      ...apartSources(school, pupilId),
    };
  },
  decide: (state, deed) => {
    const { school, payload, actor, now } = deed;
    const { of, sourceId, purpose, withName, withWords, reasons, childTold, because } = payload;
    const { matter, staff, centre, pupil } = state;
    const source = sourceIn(state);
    if (!source) return refused('gone');
    const readers = centreMatterReaders(source.readers, staff, keptApart(state));
    if (!readers.includes(actor.uid)) return refused('not-yours');
    if (!pupil) return refused('pupil-unknown');
    if (!childTold && because === undefined) return refused('say-why');
    if (matter?.state === 'open') return refused('passed-on-already');
    const psychologists = Object.keys(centre).filter((uid) => centre[uid]?.active);
    if (psychologists.length === 0) return refused('nobody-at-centre');
    const { familyName, givenName } = pupil;
    const after: CentreMatter = {
      ...{ school, pupilId: source.pupilId, of, sourceId, grade: gradeOfClass(pupil.classId), purpose },
      ...(withName && { child: { familyName, givenName } }),
      ...(withWords && source.words.length > 0 && { words: [...source.words] }),
      ...(of === 'notice' && withName && withWords && reasons && { reasons }),
      ...{ childTold, ...(because !== undefined && { because }) },
      steps: [...(matter?.steps ?? []), stepOf('asked', deed.commandId, deed)],
      ...{ readers, state: 'open', openedAt: new Date(now).toISOString() },
    };
    const { done, writes } = stored(after);
    return {
      done,
      writes: [...writes, saidToChild(state, deed, source.pupilId)],
      log: { subject: source.pupilId, after: { of, purpose, withName, withWords } },
      tells: psychologists,
    };
  },
});

/** On the child's page, among those who have opened its record. Where that is kept from the page to protect the child, this is, too. */
function saidToChild(
  { entry, quiet }: { readonly entry: AccessLog | undefined; readonly quiet: object | undefined },
  { school, actor: { uid, title }, now }: Pick<Deed<unknown>, 'school' | 'actor' | 'now'>,
  pupilId: string,
): Write {
  const day = dayOf(now);
  const path = paths.accessLog(school, pupilId, uid, day);
  const passed = { passedTo: 'centre', ...(quiet && { protective: true }) };
  if (entry) return { how: 'update', path, data: passed };
  const said = { school, uid, title, purpose: 'consultation', day, at: new Date(now), protective: false };
  return { how: 'set', path, data: { ...said, ...passed } };
}

const ofMatter = { matterId: matterIdSchema, stepId: stepIdSchema, text: centreTextSchema };

/** What a psychologist says to the school. */
export const answerCentreMatter = command({
  of: 'school-named',
  needs: 'advise-schools',
  payload: z.strictObject({ school: idSchema, ...ofMatter }),
  sources: ({ school, payload: { matterId } }) => ({
    matter: one(paths.centreMatter(school, matterId), centreMatterSchema),
  }),
  decide: ({ matter }, deed) => {
    if (!matter) return refused('gone');
    if (hasStep(matter, deed)) return UNCHANGED;
    if (matter.state === 'closed') return refused('matter-closed');
    return {
      ...stored({ ...matter, steps: [...matter.steps, stepOf('advice', deed.payload.stepId, deed)] }),
      log: { subject: matter.pupilId },
      tells: writersOf(matter, 'asked', 'report').filter((uid) => matter.readers.includes(uid)),
    };
  },
});

/** What the school has done. With an outcome it is over. */
export const reportToCentre = command({
  of: 'school',
  needs: 'pass-to-centre',
  payload: z.strictObject({ ...ofMatter, outcome: z.optional(z.enum(CENTRE_OUTCOMES)) }),
  sources: ({ school, payload: { matterId } }) => ({
    matter: one(paths.centreMatter(school, matterId), centreMatterSchema),
    centre: every('centreStaff', centreStaffSchema),
  }),
  decide: ({ matter, centre }, deed) => {
    const { payload, actor, now } = deed;
    if (!matter) return refused('gone');
    if (!matter.readers.includes(actor.uid)) return refused('not-yours');
    if (hasStep(matter, deed)) return UNCHANGED;
    if (matter.state === 'closed') return refused('matter-closed');
    const { outcome } = payload;
    const after: CentreMatter = {
      ...matter,
      steps: [...matter.steps, stepOf('report', payload.stepId, deed)],
      ...(outcome && { outcome, state: 'closed', closedAt: new Date(now).toISOString() }),
    };
    return {
      ...stored(after),
      log: { subject: matter.pupilId, after: { outcome: outcome ?? 'open' } },
      tells: writersOf(matter, 'advice').filter((uid) => centre[uid]?.active),
    };
  },
});

function stepOf(
  kind: CentreStep['kind'],
  id: string,
  { payload: { text }, actor, now }: Deed<{ readonly text: string }>,
): CentreStep {
  const { uid, name, title } = actor;
  const said = title === 'centre' ? title : titleAtSchool(title);
  return { id, kind, by: uid, byName: name, title: said, text, at: new Date(now).toISOString() };
}

function hasStep({ steps }: CentreMatter, { payload }: Deed<{ readonly stepId: string }>): boolean {
  return steps.some(({ id }) => id === payload.stepId);
}

function writersOf({ steps }: CentreMatter, ...kinds: CentreStep['kind'][]): string[] {
  return [...new Set(steps.filter(({ kind }) => kinds.includes(kind)).map(({ by }) => by))];
}

function stored(matter: CentreMatter) {
  const path = paths.centreMatter(matter.school, paths.centreMatterId(matter.of, matter.sourceId));
  const data = toStored(centreMatterSchema, matter, TIMES);
  return { done: true, writes: [{ how: 'set', path, data }] } as const;
}
