/**
 * What a child sends without its name: adults read the words and, where the school has switched it on for the grades, which grades. Whose
 * they are lies in a document that no adult reads (`senders`). Two leaders together open the name, or one where a life is in danger; the
 * child is told before that this can be, and afterwards that it was. Everything else is as with a name.
 */
import { leadersFor } from '../access/signal-readers';
import { paths } from '../paths';
import { bandOfGrade, gradeOfClass } from '../school/grades';
import { NAMING_MIN, UNNAMED_BANDS, type UnnamedBand, type WantedAnswer } from './choices';
import type { Thread } from './records';
import { aroundOf, type Sent, type SignalWorld } from './world';

/** In place of the child's id, wherever it would stand. */
export const UNNAMED = 'unnamed';
/** Its tablet says in the message's id that it has no name: so every list knows without reading it. */
const PREFIX = `${UNNAMED}-`;
const NOBODY = { familyName: '–', givenName: '–' };

export function isUnnamed(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** `random` as the tablet makes it for any message. */
export function unnamedId(random: string): string {
  return PREFIX + random;
}

/** Under which adults find what a child has sent. */
export function threadKey(pupilId: string, id: string): string {
  return paths.inboxId(isUnnamed(id) ? UNNAMED : pupilId, id);
}

/** The band of grades that a class lies in, of those in which nothing can be told from it. */
export function unnamedBandOf(classId: string): UnnamedBand | undefined {
  const [first, , last] = bandOfGrade(gradeOfClass(classId));
  return UNNAMED_BANDS.find((band) => band === `${first}-${last}`);
}

/** Whether a child of this class can write without its name. `bands`: for which the school has switched it on. */
export function isUnnamedOffered(bands: readonly UnnamedBand[] | undefined, classId: string): boolean {
  const band = unnamedBandOf(classId);
  return band !== undefined && bands?.includes(band) === true;
}

/** Only words reach whoever sent it: nobody knows whom to meet or to have spoken with, until its name is opened. */
export function isReachedByWordsAlone({ unnamed, naming }: Pick<Thread, 'unnamed' | 'naming'>): boolean {
  return unnamed !== undefined && naming?.opened === undefined;
}

/** Which answer the child waits for. An older tablet lets it ask without its name for a meeting, which nobody could promise. */
export function wantedAnswer({ id, outgoing: { wants = 'reply' } }: Sent): WantedAnswer {
  return isUnnamed(id) && wants === 'meet' ? 'reply' : wants;
}

type Shown = Pick<Thread, 'pupilId' | 'classIds' | 'child' | 'unnamed' | 'naming'>;

/** Who stands in it for adults. */
export function shownSender(
  { id }: Pick<Sent, 'id'>,
  pupilId: string,
  before: (Pick<Thread, 'unnamed' | 'naming'> & { readonly asked: readonly string[] }) | undefined,
  { classIds, child: { familyName, givenName }, now }: SignalWorld,
): Shown {
  const child = { familyName, givenName };
  if (!isUnnamed(id)) return { pupilId, classIds: [...classIds], child };
  const [band] = classIds.flatMap((classId) => unnamedBandOf(classId) ?? []);
  const unnamed = before?.unnamed ?? (band === undefined ? {} : { band });
  const hidden = { pupilId: UNNAMED, classIds: [], child: NOBODY, unnamed };
  if (!before?.naming) return hidden;
  const naming = { ...before.naming, told: [...before.asked] };
  if (naming.agreed.length < NAMING_MIN && !naming.alone) return { ...hidden, naming };
  const opened = naming.opened ?? { pupilId, at: new Date(now).toISOString() };
  return { ...hidden, classIds: [...classIds], child, naming: { ...naming, opened } };
}

/** Who is asked whether the name is to be opened: leaders whom the child lets know, and the board where they are too few. */
export function askedForName(
  before: Thread | undefined,
  world: SignalWorld,
  not: readonly string[],
): readonly string[] {
  if (!before?.naming) return [];
  const leaders = leadersFor(before.to, aroundOf(world, not)).map(({ uid }) => uid);
  if (leaders.length >= NAMING_MIN) return leaders;
  return [...leaders, ...[...world.board.keys()].filter((uid) => !not.includes(uid)).sort()];
}
