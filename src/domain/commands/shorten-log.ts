import * as z from 'zod/mini';
import { auditEntrySchema, auditHeadSchema } from '../audit/entry';
import { goingEntries, SHORTENED_AT_ONCE } from '../audit/shortening';
import { dayOf } from '../days';
import { paths } from '../paths';
import { DEFAULT_PERIODS } from '../rights/retention';
import { command, one, refused, those } from './command';

const CITY = '';

/**
 * The city's log past its years, as the night does it with a school's once a leader has confirmed its numbers: here somebody of the board
 * does it, and the entry that says so is the command's own. What is left proves itself from there.
 */
export const shortenCityLog = command({
  of: 'city',
  needs: 'shorten-city-log',
  proof: 'lately',
  payload: z.strictObject({}),
  sources: () => ({
    head: one(paths.auditHead(CITY), auditHeadSchema),
    base: one(paths.auditBase(CITY), auditHeadSchema),
  }),
  then: ({ base }) => ({
    oldest: those(
      Array.from(
        { length: SHORTENED_AT_ONCE },
        (_, index) => `${paths.audit(CITY)}/${(base?.seq ?? 0) + 1 + index}`,
      ),
      auditEntrySchema,
    ),
  }),
  decide: ({ head, base, oldest }, { now }) => {
    const inOrder = Object.values(oldest).toSorted((a, b) => a.seq - b.seq);
    // Whatever is missing among them stays to be found.
    const whole = inOrder.filter(({ seq }, index) => seq === (base?.seq ?? 0) + 1 + index);
    const going = goingEntries(whole, head, DEFAULT_PERIODS, dayOf(now));
    const last = going.at(-1);
    if (!last) return refused('nothing-past');
    const next = { seq: last.seq, hash: last.hash };
    return {
      done: true,
      writes: [
        ...going.map(({ seq }) => ({ how: 'delete' as const, path: `${paths.audit(CITY)}/${seq}` })),
        { how: 'set', path: paths.auditBase(CITY), data: next },
      ],
      log: { after: { ...next, entries: going.length } },
    };
  },
});
