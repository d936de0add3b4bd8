/** Which places outside there are, and who works there: set by the board of education, in the city's log. */
import * as z from 'zod/mini';
import { emailHashSchema } from '../../accounts/email-hash';
import { listedUid } from '../../answers/standing-choices';
import { dayOf } from '../../days';
import { identitySchema } from '../../identity';
import { outsidePlaceSchema, placeStaffSchema } from '../../outside/records';
import { paths } from '../../paths';
import { command, one, refused, replaced, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { isAgreed, nameShown, placeStored } from './payloads';

/** A place as it is from now on. A private one opens with the day of its agreement; one that is closed reads nothing any more. */
export const storeOutsidePlace = command({
  of: 'city',
  needs: 'set-outside-places',
  payload: z.strictObject({
    placeId: idSchema,
    place: z.strictObject(placeStored),
  }),
  sources: ({ payload: { placeId } }) => ({
    stored: one(paths.outsidePlace(placeId), outsidePlaceSchema),
  }),
  decide: ({ stored }, { payload: { placeId, place }, now }) => {
    const { agreedOn } = place;
    if (agreedOn !== undefined && agreedOn > dayOf(now)) return refused('days-unfit');
    if (!isAgreed(place)) return refused('no-agreement');
    const decision = replaced(paths.outsidePlace(placeId), stored, {
      ...place,
      schools: stored?.schools ?? [],
    });
    return decision.done && decision.log
      ? { ...decision, log: { ...decision.log, subject: placeId } }
      : decision;
  },
});

/** That whoever proves an address works at a place: the account is made when they first sign in. */
export const admitToPlace = command({
  of: 'city',
  needs: 'set-outside-places',
  payload: z.strictObject({
    placeId: idSchema,
    emailHash: emailHashSchema,
    displayName: nameShown,
  }),
  sources: ({ payload: { placeId, emailHash } }) => ({
    place: one(paths.outsidePlace(placeId), outsidePlaceSchema),
    identity: one(paths.identity(emailHash), identitySchema),
  }),
  decide: ({ place, identity }, { payload: { placeId, emailHash, displayName } }) => {
    if (!place?.active) return refused('place-closed');
    // Nobody who is somebody else already becomes this, too.
    if (identity && (identity.role !== 'place' || identity.place !== placeId)) return refused('id-taken');
    if (identity?.displayName === displayName) return UNCHANGED;
    const data = { ...identity, role: 'place', place: placeId, displayName };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.identity(emailHash), data }],
      log: { subject: placeId, after: { displayName } },
    };
  },
});

/** Somebody does not work there any more, or again. Their next read is refused. */
export const storePlaceMember = command({
  of: 'city',
  needs: 'set-outside-places',
  payload: z.strictObject({
    uid: listedUid,
    active: z.boolean(),
  }),
  sources: ({ payload: { uid } }) => ({
    stored: one(paths.placeStaff(uid), placeStaffSchema),
  }),
  decide: ({ stored }, { payload: { uid, active } }) => {
    if (!stored) return refused('gone');
    const decision = replaced(paths.placeStaff(uid), stored, { ...stored, active });
    return decision.done && decision.log ? { ...decision, log: { ...decision.log, subject: uid } } : decision;
  },
});
