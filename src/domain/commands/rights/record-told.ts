import * as z from 'zod/mini';
import { addDays, dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import { pupilSchema, schoolClassSchema } from '../../school/school';
import { TOLD_VERSION } from '../../told/content';
import { toldSchema } from '../../told/records';
import { command, one, those, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { saysWhom, toldFamilies } from './payloads';
import { iso, TIMES } from './right-deed';

/** So many days back families may have been told before somebody writes it down. */
const DAYS_BACK = 400;

/** That families were told, with which version, on which day. It takes the version that the app has now. */
export const recordTold = command({
  of: 'school',
  needs: 'keep-rights',
  payload: z.strictObject({
    toldId: idSchema,
    version: z.literal(TOLD_VERSION),
    ...toldFamilies,
  }),
  sources: ({ school, payload: { toldId, classIds, pupilIds } }) => ({
    standing: one(paths.told(school, toldId), toldSchema),
    classes: those(
      classIds.map((id) => paths.schoolClass(school, id)),
      schoolClassSchema,
    ),
    pupils: those(
      pupilIds.map((id) => paths.pupil(school, id)),
      pupilSchema,
    ),
  }),
  decide: ({ standing, classes, pupils }, { payload, school, actor, now }) => {
    const { toldId, ...told } = payload;
    if (standing) return standing.by === actor.uid ? UNCHANGED : refused('id-taken');
    const today = dayOf(now);
    if (told.on > today || told.on < addDays(today, -DAYS_BACK)) return refused('day-too-far');
    if (!saysWhom(told)) return refused('say-whom');
    if (Object.keys(classes).length < new Set(told.classIds).size) return refused('class-unknown');
    if (Object.keys(pupils).length < new Set(told.pupilIds).size) return refused('pupil-unknown');
    const data = { ...told, by: actor.uid, byName: actor.name, at: iso(now) };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.told(school, toldId), data: toStored(toldSchema, data, TIMES) }],
      log: { after: { toldVersion: told.version, classIds: told.classIds } },
    };
  },
});
