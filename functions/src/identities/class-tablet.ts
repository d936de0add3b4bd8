/** What a tablet that an adult has prepared asks: its class as a list, and to let in a child that has tapped itself and its pictures. */
import type { Auth } from 'firebase-admin/auth';
import { type DocumentSnapshot, type Firestore, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { cardPicturesSchema, cardSchema } from '@domain/accounts/cards';
import {
  type ClassTablet,
  classTabletSchema,
  hashedEntry,
  hashedListPictures,
  hashedTablet,
  isClassOver,
  isListOpen,
  listedChildren,
  restsOn,
  tabletSecretSchema,
  wrongOn,
} from '@domain/accounts/class-tablet';
import type { ClassListAnswer } from '@domain/accounts/class-list';
import { dayOf } from '@domain/days';
import { usualCalendar } from '@domain/defaults/calendar';
import { paths } from '@domain/paths';
import { calendarSchema } from '@domain/school/calendar';
import { rosterSchema, schoolClassSchema } from '@domain/school/school';
import { policySchema } from '@domain/school/settings';
import { keyed } from '../platform/commands/keyed';
import { leniently } from '../platform/store';
import type { CardAnswer } from './card-sign-in';
import { tokenOfChild } from './token-of-child';
import { tryCard } from './tried-card';

const tabletShape = { school: z.string().check(z.regex(/^[\w-]{1,64}$/)), secret: tabletSecretSchema };
const listCallSchema = z.object(tabletShape);
const signInCallSchema = z.object({
  ...tabletShape,
  child: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  pictures: cardPicturesSchema,
});

/** That it was used is told to the hour, ms. */
const USED_EVERY_MS = 60 * 60_000;

interface Ports {
  readonly db: Firestore;
  readonly auth: Auth;
  /** Ms since 1970. */
  readonly now: number;
}

const idOf = (school: string, secret: string) => keyed(hashedTablet(school, secret));

/** A tablet that an adult has prepared and nobody has taken away, of a class of this year. */
function standing(found: DocumentSnapshot, now: number): ClassTablet | undefined {
  const tablet = leniently(classTabletSchema, found);
  return tablet && !isClassOver(tablet.classId, now) ? tablet : undefined;
}

function isOpenBy(calendar: DocumentSnapshot | undefined, now: number): boolean {
  return isListOpen((calendar && leniently(calendarSchema, calendar)) ?? usualCalendar(now), now);
}

/** The list as it is now. Of a child it holds its number, its given name and a word that only this tablet can use. */
export async function classList({ db, now }: Ports, data: unknown): Promise<ClassListAnswer> {
  const call = listCallSchema.safeParse(data);
  if (!call.success) return { state: 'ended' };
  const { school } = call.data;
  const id = idOf(school, call.data.secret);
  const ref = db.doc(paths.classTablet(school, id));
  const tablet = standing(await ref.get(), now);
  if (!tablet) return { state: 'ended' };
  const [policy, calendar, schoolClass, roster] = await db.getAll(
    db.doc(paths.settings(school, 'policy')),
    db.doc(paths.settings(school, 'calendar')),
    db.doc(paths.schoolClass(school, tablet.classId)),
    db.doc(paths.roster(school, tablet.classId)),
  );
  const known = schoolClass && leniently(schoolClassSchema, schoolClass);
  if (!known || known.closed === true) return { state: 'ended' };
  if ((policy && leniently(policySchema, policy))?.cards !== true) return { state: 'off' };
  if (!isOpenBy(calendar, now)) return { state: 'after-school' };
  if (restsOn(tablet, dayOf(now))) return { state: 'resting' };
  if (tablet.usedAt === undefined || now - Date.parse(tablet.usedAt) >= USED_EVERY_MS)
    await ref.update({ usedAt: Timestamp.fromMillis(now) });
  const pupils = (roster && leniently(rosterSchema, roster))?.pupils ?? {};
  return {
    ...{ state: 'open', classId: tablet.classId, className: known.name },
    children: listedChildren(pupils).map(({ pupilId, number, name }) => ({
      ...{ child: keyed(hashedEntry(id, pupilId)), number, name },
    })),
  };
}

/** Whatever is wrong, the answer is the same. Each wrong try is counted on the child's card and on the tablet. */
export async function signInFromList({ db, auth, now }: Ports, data: unknown): Promise<CardAnswer> {
  const call = signInCallSchema.safeParse(data);
  if (!call.success) return {};
  const { school, secret, child, pictures } = call.data;
  const id = idOf(school, secret);
  const tablet = standing(await db.doc(paths.classTablet(school, id)).get(), now);
  if (!tablet) return {};
  const [roster, calendar] = await db.getAll(
    db.doc(paths.roster(school, tablet.classId)),
    db.doc(paths.settings(school, 'calendar')),
  );
  if (!isOpenBy(calendar, now)) return {};
  const pupilIds = Object.keys((roster && leniently(rosterSchema, roster))?.pupils ?? {});
  const pupilId = pupilIds.find((one) => keyed(hashedEntry(id, one)) === child);
  if (pupilId === undefined) return {};
  const given = keyed(hashedListPictures(school, pupilId, pictures));
  const { classId } = tablet;
  if (!(await triedFromList({ db, now }, { school, id, pupilId, given }))) return {};
  const token = await tokenOfChild({ db, auth }, { school, pupilId }, ({ classIds }) =>
    classIds.includes(classId),
  );
  return token === undefined ? {} : { token };
}

async function triedFromList(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  about: { readonly school: string; readonly id: string; readonly pupilId: string; readonly given: string },
): Promise<boolean> {
  const { school, id, pupilId, given } = about;
  const tabletRef = db.doc(paths.classTablet(school, id));
  const cardRef = db.doc(paths.card(school, pupilId));
  return db.runTransaction(async (transaction) => {
    const [atTablet, atCard] = await transaction.getAll(tabletRef, cardRef);
    const tablet = atTablet && leniently(classTabletSchema, atTablet);
    const card = atCard && leniently(cardSchema, atCard);
    if (!tablet || restsOn(tablet, dayOf(now)) || card?.listPictures === undefined) return false;
    const isIn = tryCard(transaction, cardRef, card, { stored: card.listPictures, given, now });
    if (!isIn) transaction.update(tabletRef, { wrong: wrongOn(tablet, dayOf(now)) });
    return isIn;
  });
}
