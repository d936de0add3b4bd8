/** One import at a time: of a school, or of all. */
import { importTurnSchema, type ImportTurn } from '../../import/records';
import { paths } from '../../paths';
import { type Deed, every, type Write } from '../command';

export const turns = () => every('importTurns', importTurnSchema);

/** Whether another import is under way that could write the same documents. */
export function isTaken(
  held: Readonly<Record<string, ImportTurn>>,
  school: string,
  importId: string,
): boolean {
  const others = Object.entries(held).filter(([, turn]) => turn.importId !== importId);
  return others.some(([scope]) => school === '' || scope === school || scope === 'city');
}

export function takeTurn({ actor, school, now }: Deed<unknown>, importId: string): Write {
  const data = { school, importId, by: actor.uid, byName: actor.name, at: new Date(now) };
  return { how: 'set', path: paths.importTurn(school), data };
}

/** So that whoever has waited may begin. */
export const giveTurnBack = (school: string): Write => ({ how: 'delete', path: paths.importTurn(school) });
