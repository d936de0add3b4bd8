import * as z from 'zod/mini';
import { command } from './command';

/** Tables that a screen hands out as a file. */
const TABLES = ['access-log', 'changes', 'long-absences', 'outside-months', 'health-sheets'] as const;

/** Says that a table is taken out of Soramoyo. Where it is of children, or tells of many adults, all leaders hear of it at once. */
export const takeOut = command({
  of: 'school-named',
  needs: 'take-out-tables',
  proof: 'lately',
  payload: z.strictObject({
    /** Of the board: which school, empty for the city. */
    school: z.optional(z.string().check(z.maxLength(64))),
    table: z.enum(TABLES),
    rows: z.number().check(z.int(), z.minimum(0)),
  }),
  sources: () => ({}),
  decide: (_, { payload: { table, rows } }) => ({
    done: true,
    writes: [],
    log: { after: { table, rows } },
    widens: true,
  }),
});
