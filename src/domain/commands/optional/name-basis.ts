import * as z from 'zod/mini';
import { dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { mayAtBoard } from '../../access/capabilities';
import { type BoardStaff, boardStaffSchema } from '../../identity';
import { itemOf, OPTIONAL_ITEMS } from '../../optional/items';
import { optionalBasesSchema } from '../../optional/records';
import { paths } from '../../paths';
import { isSame } from '../../same';
import { without } from '../../without';
import { command, every, one, refused, UNCHANGED } from '../command';
import { iso, TIMES } from '../rights/right-deed';
import { basisNamed, lastsFrom } from './payloads';

const itemSchema = z.enum(OPTIONAL_ITEMS);
const sources = () => ({
  stored: one(paths.optionalBases, optionalBasesSchema),
  board: every('boardStaff', boardStaffSchema),
});

/** Under what an optional item may be brought in and compared in groups: the basis, the council's decision, and how long it holds. */
export const nameBasis = command({
  of: 'city',
  needs: 'name-bases',
  proof: 'lately',
  payload: z.strictObject({
    item: itemSchema,
    ...basisNamed,
  }),
  sources,
  decide: ({ stored, board }, { payload: { item, ...named }, actor, now }) => {
    const { held } = itemOf(item);
    if (held) return refused('item-held-already');
    const today = dayOf(now);
    const { decision, until } = named;
    if (decision.date > today || !lastsFrom(today, item, decision.date, until)) return refused('days-unfit');
    const before = stored?.items[item];
    if (before && isSame(without(before, 'named'), named)) return UNCHANGED;
    const basis = { ...named, named: { uid: actor.uid, name: actor.name, at: iso(now) } };
    return {
      ...storedBases({ ...stored?.items, [item]: basis }),
      log: { subject: item, ...(before && { before: { ...before } }), after: { ...named } },
      tells: othersOf(board, actor.uid),
    };
  },
});

/** From now on the item is refused again; what was brought in under it goes in the night. */
export const withdrawBasis = command({
  of: 'city',
  needs: 'name-bases',
  payload: z.strictObject({ item: itemSchema }),
  sources,
  decide: ({ stored, board }, { payload: { item }, actor }) => {
    const before = stored?.items[item];
    if (!before) return UNCHANGED;
    return {
      ...storedBases(without(stored.items, item)),
      log: { subject: item, before: { ...before } },
      tells: othersOf(board, actor.uid),
    };
  },
});

function storedBases(items: z.infer<typeof optionalBasesSchema>['items']) {
  const data = toStored(optionalBasesSchema, { items }, TIMES);
  return { done: true, writes: [{ how: 'set', path: paths.optionalBases, data }] } as const;
}

function othersOf(board: Readonly<Record<string, BoardStaff>>, uid: string): string[] {
  return Object.keys(board).filter((one) => one !== uid && mayAtBoard(board[one], 'name-bases'));
}
