import * as z from 'zod/mini';
import { standingsOf } from '../../access/standing';
import { hashedListPictures } from '../../accounts/class-tablet';
import {
  cardNumberSchema,
  cardPicturesSchema,
  cardSchema,
  hasCards,
  hashedNumber,
  hashedPictures,
} from '../../accounts/cards';
import { standingChoicesSchema } from '../../answers/standing-choices';
import { dayOf } from '../../days';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { type Pupil, pupilSchema } from '../../school/school';
import { quietRecordSchema } from '../../readings/quiet-record';
import { policySchema } from '../../school/settings';
import { childAccount } from '../account-write';
import { command, type Deed, one, refused, those, UNCHANGED, type Write } from '../command';
import type { Refusal } from '../refusals';
import { pupilIdSchema } from './pupil-id';

/** A class. */
const AT_ONCE = 60;
const BY = ['homeroom', 'leader', 'admin'] as const;

const sourcesOf = ({ school, actor: { uid } }: Deed<unknown>, pupilIds: readonly string[]) => ({
  adult: one(paths.staff(school, uid), staffSchema),
  pupils: those(
    pupilIds.map((id) => paths.pupil(school, id)),
    pupilSchema,
  ),
  choices: those(
    pupilIds.map((id) => paths.standingChoices(school, id)),
    standingChoicesSchema,
  ),
  quiet: those(
    pupilIds.map((id) => paths.quietRecord(school, id)),
    quietRecordSchema,
  ),
  cards: those(
    pupilIds.map((id) => paths.card(school, id)),
    cardSchema,
  ),
});

/** Whoever holds a card and its pictures sees what the child sees: nobody whom a child is kept apart from makes one. */
function problemWith(
  adult: Staff | undefined,
  pupils: readonly (Pupil | undefined)[],
  kept: readonly string[],
  { now, actor }: Deed<unknown>,
): Refusal | undefined {
  for (const pupil of pupils) {
    if (pupil?.status !== 'active') return 'pupil-unknown';
    const standings = adult && standingsOf(adult, { classIds: pupil.classIds, day: dayOf(now) });
    if (!BY.some((standing) => standings?.has(standing))) return 'not-looked-after';
  }
  return kept.includes(actor.uid) ? 'another-resets' : undefined;
}

/** New cards, in place of those that there were: whoever is signed in by an old one is signed out. The secrets are in no log. */
export const makeCards = command({
  of: 'school',
  needs: 'let-children-in',
  proof: 'lately',
  payload: z.strictObject({
    cards: z
      .array(
        z.strictObject({ pupilId: pupilIdSchema, number: cardNumberSchema, pictures: cardPicturesSchema }),
      )
      .check(z.minLength(1), z.maxLength(AT_ONCE)),
  }),
  sources: (deed) => ({
    ...sourcesOf(
      deed,
      deed.payload.cards.map(({ pupilId }) => pupilId),
    ),
    policy: one(paths.settings(deed.school, 'policy'), policySchema),
  }),
  decide: ({ adult, pupils, choices, quiet, cards, policy }, deed) => {
    const { school, payload, now, keyed } = deed;
    if (policy?.cards !== true) return refused('cards-off');
    const found = payload.cards.map(({ pupilId }) => pupils[paths.pupil(school, pupilId)]);
    const left = Object.values(choices).flatMap(({ not }) => not);
    const kept = [...left, ...Object.values(quiet).flatMap(({ keptFrom }) => keptFrom)];
    const problem = problemWith(adult, found, kept, deed);
    if (problem) return refused(problem);
    if (!found.every((pupil) => pupil && hasCards(pupil.classId))) return refused('cards-off');
    const writes = payload.cards.flatMap(({ pupilId, number, pictures }): Write[] => {
      const path = paths.card(school, pupilId);
      const data = {
        ...{ school, pupilId, number: keyed(hashedNumber(number)) },
        ...{ pictures: keyed(hashedPictures(number, pictures)), wrong: 0, at: new Date(now) },
        listPictures: keyed(hashedListPictures(school, pupilId, pictures)),
      };
      const pupil = pupils[paths.pupil(school, pupilId)];
      const out = cards[path] && pupil ? [signedOut(school, pupilId, pupil, now)] : [];
      return [{ how: 'set', path, data }, ...out];
    });
    return { done: true, writes, log: logged(payload.cards, found) };
  },
});

/** Cards that are lost, of one child or a class: they open nothing any more, and what was opened with them ends. */
export const revokeCards = command({
  of: 'school',
  needs: 'let-children-in',
  payload: z.strictObject({
    pupilIds: z.array(pupilIdSchema).check(z.minLength(1), z.maxLength(AT_ONCE)),
  }),
  sources: (deed) => sourcesOf(deed, deed.payload.pupilIds),
  decide: ({ adult, pupils, cards }, deed) => {
    const { school, payload, now } = deed;
    const found = payload.pupilIds.map((id) => pupils[paths.pupil(school, id)]);
    // Taking a card away shows nothing of the child: whom it keeps out may do it, too.
    const problem = problemWith(adult, found, [], deed);
    if (problem) return refused(problem);
    const writes = payload.pupilIds.flatMap((pupilId): Write[] => {
      const path = paths.card(school, pupilId);
      const pupil = pupils[paths.pupil(school, pupilId)];
      if (!cards[path] || !pupil) return [];
      return [{ how: 'delete', path }, signedOut(school, pupilId, pupil, now)];
    });
    const about = payload.pupilIds.map((pupilId) => ({ pupilId }));
    return writes.length === 0 ? UNCHANGED : { done: true, writes, log: logged(about, found) };
  },
});

function signedOut(school: string, pupilId: string, pupil: Pupil, now: number): Write {
  return childAccount({ school, pupilId }, pupil, now, { signedOut: true });
}

/** One child, or the classes of several. */
function logged(about: readonly { readonly pupilId: string }[], found: readonly (Pupil | undefined)[]) {
  const [first, ...others] = about;
  if (first && others.length === 0) return { subject: first.pupilId };
  return { after: { classIds: [...new Set(found.flatMap((pupil) => (pupil ? [pupil.classId] : [])))] } };
}
