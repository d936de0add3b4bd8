/** What is kept of a child, as it stands at the school that it goes to. What is closed stays as it was; what is open has somebody there. */
import type { Case } from '../cases/records';
import { paths } from '../paths';
import type { IsoInstant } from '../days';
import { isOpen, isOwned } from '../sos/open';
import type { Sos } from '../sos/records';
import { without } from '../without';
import type { TransferPerson } from './records';

type Fields = Readonly<Record<string, unknown>>;
export interface Way {
  readonly from: string;
  readonly to: string;
}

/** Where a document of the school comes to lie; `undefined` for what does not lie in it. */
export function pathThere(path: string, { from, to }: Way): string | undefined {
  const root = `${paths.school(from)}/`;
  return path.startsWith(root) ? `${paths.school(to)}/${path.slice(root.length)}` : undefined;
}

/** Paths and the school that it names follow. An answer to a survey says whose survey it was: it is in no figures of the other school. */
export function dataThere(path: string, data: Fields, way: Way): Fields {
  const moved = followed(data, way) as Fields;
  const there = moved.school === way.from ? { ...moved, school: way.to } : moved;
  if (!paths.response.in(path)) return there;
  return { ...there, askedBy: data.askedBy ?? way.from };
}

function followed(value: unknown, way: Way): unknown {
  if (typeof value === 'string') return pathThere(value, way) ?? value;
  if (Array.isArray(value)) return value.map((one) => followed(one, way));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, followed(inner, way)]));
}

/** A case that goes on is led by whoever was named, with a team of its own; its readers are made by the functions there. */
export function caseThere(one: Case, to: TransferPerson): Case {
  // Whoever read it stays behind; who does there is settled once everything that the child has chosen lies there, too.
  if (one.state === 'closed') return { ...without(one, 'passing'), readers: [], arriving: true };
  const rest = without(
    one,
    'passing',
    'handOver',
    'leadHasClass',
    'leadMissingSince',
    'movedSince',
    'leftSince',
  );
  const team = [{ ...to, duty: 'coordination' as const }];
  return { ...rest, team, lead: to.uid, readers: [to.uid], rev: one.rev + 1 };
}

/**
 * A call for help that somebody had is theirs who was named; one that nobody had answered calls the people of the other school from the
 * beginning. Of one that is closed nothing changes.
 */
export function sosThere(one: Sos, to: TransferPerson, now: IsoInstant): Sos {
  if (!isOpen(one)) return one;
  const rest = without(one, 'handOver', 'unsent', 'unsentAt', 'readers', 'visibleTo', 'keptFrom');
  if (isOwned(one)) return { ...rest, acknowledgedBy: to, visibleTo: [to.uid] };
  return { ...rest, step: 0, nextEscalationAt: now, chainStartedAt: now };
}
