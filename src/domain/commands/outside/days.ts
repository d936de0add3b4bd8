/** That a child was at a place outside on a day, said by the place, and what the principal makes of a month of such days. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '../../day-schemas';
import { addDays, dayOf, monthOf } from '../../days';
import { toStored } from '../../documents/instants';
import { attendanceAfter, CORRECTED_DAYS, monthAfter, ticksAfter, yearAfter } from '../../outside/deeds';
import { RECOGNITION_RULES } from '../../outside/recognition';
import {
  namedChildSchema,
  outsideAttendanceSchema,
  outsideMonthSchema,
  outsidePlaceSchema,
  outsideYearSchema,
  placementSchema,
} from '../../outside/records';
import { paths } from '../../paths';
import { yearIdOf } from '../../record/year';
import { isSame } from '../../same';
import { pupilSchema } from '../../school/school';
import { command, one, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { TIMES } from './naming';
import { dayTicked, isInOrder } from './payloads';

/** A tick with its hours and a line; the same again corrects it, `present: false` takes it back. The school sees it in the same moment. */
export const tickOutsideDay = command({
  of: 'school-named',
  needs: 'tick-outside-days',
  payload: z.strictObject({
    school: idSchema,
    pupilId: idSchema,
    day: daySchema,
    present: z.boolean(),
    from: z.optional(dayTicked.from),
    to: z.optional(dayTicked.to),
    learnt: dayTicked.learnt,
  }),
  sources: ({ school, payload: { pupilId, day }, actor: { place = 'none' } }) => ({
    place: one(paths.outsidePlace(place), outsidePlaceSchema),
    named: one(paths.namedChild(school, place, pupilId), namedChildSchema),
    placement: one(paths.placement(school, pupilId, place), placementSchema),
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    attendance: one(paths.outsideAttendance(school, place, pupilId, day), outsideAttendanceSchema),
    year: one(paths.outsideYear(school, pupilId, yearIdOf(day)), outsideYearSchema),
    month: one(paths.outsideMonth(school, monthOf(day)), outsideMonthSchema),
  }),
  decide: (state, { school, payload, actor, now }) => {
    const { place, named, placement, pupil, attendance } = state;
    const { pupilId, day, present, from, to, learnt } = payload;
    const { place: placeId } = actor;
    // Whoever is not named learns nothing about a child, not even that there is one.
    if (placeId === undefined || !place?.active || !named || !placement) return refused('not-named');
    if (pupil?.status !== 'active') return refused('pupil-unknown');
    const today = dayOf(now);
    if (day > today || day < addDays(today, -CORRECTED_DAYS) || day < placement.from)
      return refused('day-too-far');
    if (present && (from === undefined || to === undefined || !isInOrder({ from, to })))
      return refused('times-unfit');
    const by = { by: actor.uid, byName: actor.name, at: new Date(now).toISOString() };
    const after = attendanceAfter(attendance, payload, { school, place: placeId, pupilId }, by);
    const before = attendance && { ...attendance, ...by, history: after.history };
    if (isSame(before ?? {}, after) || (!attendance && !present)) return UNCHANGED;
    const said = { day, present, from, to, learnt };
    const year = yearAfter(state.year, said, by, { place: placeId, placeName: place.name });
    const month = monthAfter(state.month, pupilId, pupil, year, monthOf(day));
    const ticks = ticksAfter(named, said, today, by.at);
    return {
      done: true,
      writes: [
        {
          ...{ how: 'set', path: paths.outsideAttendance(school, placeId, pupilId, day) },
          data: toStored(outsideAttendanceSchema, after, TIMES),
        },
        {
          ...{ how: 'set', path: paths.namedChild(school, placeId, pupilId) },
          data: toStored(namedChildSchema, { ...named, ticks }, TIMES),
        },
        {
          ...{ how: 'set', path: paths.outsideYear(school, pupilId, yearIdOf(day)) },
          data: toStored(outsideYearSchema, year, TIMES),
        },
        {
          ...{ how: 'set', path: paths.outsideMonth(school, monthOf(day)) },
          data: toStored(outsideMonthSchema, month, TIMES),
        },
      ],
      log: { subject: pupilId, after: { placeId, day, present, corrected: attendance !== undefined } },
    };
  },
});

/** 出席扱い: which of the days ticked count, by which rule. The principal's deed alone; the same again corrects it. */
export const recogniseOutsideDays = command({
  of: 'school',
  needs: 'name-to-places',
  payload: z.strictObject({
    pupilId: idSchema,
    month: monthSchema,
    days: z.array(daySchema).check(z.maxLength(31)),
    rule: z.enum(RECOGNITION_RULES.map(({ id }) => id)),
  }),
  sources: ({ school, payload: { month } }) => ({
    stored: one(paths.outsideMonth(school, month), outsideMonthSchema),
  }),
  decide: ({ stored }, { school, payload, actor, now }) => {
    const { pupilId, month, rule } = payload;
    if (actor.title !== 'principal') return refused('principal-only');
    const child = stored?.children[pupilId];
    if (!child) return refused('gone');
    const days = [...new Set(payload.days)].sort();
    if (days.some((day) => child.days[day] === undefined)) return refused('days-unfit');
    const { recognised: before } = child;
    if (before && isSame([before.days, before.rule], [days, rule])) return UNCHANGED;
    const recognised = {
      ...{ days, rule, by: actor.uid, byName: actor.name },
      at: new Date(now).toISOString(),
    };
    const next = { children: { ...stored.children, [pupilId]: { ...child, recognised } } };
    return {
      done: true,
      writes: [
        {
          ...{ how: 'set', path: paths.outsideMonth(school, month) },
          data: toStored(outsideMonthSchema, next, TIMES),
        },
      ],
      log: { subject: pupilId, after: { month, count: days.length, rule } },
    };
  },
});
