/** Naming a child to a place outside, and ending it: with what child and guardians agreed to, and a log that all leaders are told of. */
import * as z from 'zod/mini';
import { dayOf } from '../../days';
import { type Times, toStored } from '../../documents/instants';
import { namedChildSchema, outsidePlaceSchema, placementSchema } from '../../outside/records';
import { paths } from '../../paths';
import { pupilSchema } from '../../school/school';
import { command, one, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { childNamed } from './payloads';

export const TIMES: Times = { instant: (ms) => new Date(ms) };

/** What the place learns is the name, the days and what was agreed: nothing else of the child. The same command again corrects it. */
export const nameChildToPlace = command({
  of: 'school',
  needs: 'name-to-places',
  payload: z.strictObject({
    pupilId: idSchema,
    ...childNamed,
  }),
  sources: ({ school, payload: { pupilId, placeId } }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    place: one(paths.outsidePlace(placeId), outsidePlaceSchema),
    named: one(paths.namedChild(school, placeId, pupilId), namedChildSchema),
  }),
  decide: ({ pupil, place, named }, { school, payload, actor, now }) => {
    const { pupilId, placeId, points, from, consent } = payload;
    const days = [...new Set(payload.days)].sort();
    if (pupil?.status !== 'active') return refused('pupil-unknown');
    if (!place?.active) return refused('place-closed');
    if (!consent.child || !consent.guardians || consent.on > dayOf(now)) return refused('no-agreement');
    const { familyName, givenName } = pupil;
    const agreed = { days, ...(points !== undefined && { points }) };
    const forPlace = {
      ...{ place: placeId, school, child: { familyName, givenName }, ...agreed },
      ticks: named?.ticks ?? {},
    };
    const forSchool = {
      ...{ school, placeName: place.name, ...agreed, consent, from },
      ...{ by: actor.uid, byName: actor.name, at: new Date(now).toISOString() },
    };
    const schools = [...new Set([...place.schools, school])].sort();
    return {
      done: true,
      writes: [
        {
          ...{ how: 'set', path: paths.namedChild(school, placeId, pupilId) },
          data: toStored(namedChildSchema, forPlace, TIMES),
        },
        {
          ...{ how: 'set', path: paths.placement(school, pupilId, placeId) },
          data: toStored(placementSchema, forSchool, TIMES),
        },
        { how: 'update', path: paths.outsidePlace(placeId), data: { schools } },
      ],
      log: { subject: pupilId, after: { placeId, from, consent } },
      widens: named === undefined,
    };
  },
});

/** From now on the place reads nothing of this child. What was ticked stays with the school. */
export const endPlacement = command({
  of: 'school',
  needs: 'name-to-places',
  payload: z.strictObject({ pupilId: idSchema, placeId: idSchema }),
  sources: ({ school, payload: { pupilId, placeId } }) => ({
    placement: one(paths.placement(school, pupilId, placeId), placementSchema),
    named: one(paths.namedChild(school, placeId, pupilId), namedChildSchema),
  }),
  decide: ({ placement, named }, { school, payload: { pupilId, placeId }, now }) => {
    if (!placement) return refused('gone');
    if (placement.endedOn !== undefined && !named) return UNCHANGED;
    const endedOn = dayOf(now);
    return {
      done: true,
      writes: [
        { how: 'delete', path: paths.namedChild(school, placeId, pupilId) },
        { how: 'update', path: paths.placement(school, pupilId, placeId), data: { endedOn } },
      ],
      log: { subject: pupilId, after: { placeId, endedOn } },
    };
  },
});
