import * as z from 'zod/mini';
import { dayOf } from '../../days';
import { importSchema } from '../../import/records';
import { paths } from '../../paths';
import { classesByYear, openClasses, schoolYearOfClass } from '../../school/grades';
import { schoolClassSchema } from '../../school/school';
import { command, every, one, refused, UNCHANGED } from '../command';
import { ofImport } from './of-import';
import { newImport } from './new-import';
import { isTaken, takeTurn, turns } from './turn';

/** The school's next year is prepared without a file: every class goes one grade up, and the highest leaves. Nothing is written yet. */
export const startNextYear = command({
  of: 'school-named',
  needs: 'import-lists',
  /** The board says of which school; it has no year of its own. */
  payload: z.strictObject({ ...ofImport, school: z.optional(z.string().check(z.minLength(1))) }),
  sources: ({ school, payload }) => ({
    turns: turns(),
    stored: one(paths.import(payload.importId), importSchema),
    classes: every(`${paths.school(school)}/classes`, schoolClassSchema),
  }),
  decide: (state, deed) => {
    const { payload, school, now } = deed;
    const { importId } = payload;
    if (state.stored) return UNCHANGED;
    const [first] = classesByYear(openClasses(state.classes), dayOf(now)).present;
    if (first === undefined) return refused('class-unknown');
    const nextYear = schoolYearOfClass(first) + 1;
    if (isTaken(state.turns, school, importId)) return refused('import-under-way');
    const data = { ...newImport(deed, []), state: 'received', decisions: { nextYear } };
    return {
      done: true,
      writes: [takeTurn(deed, importId), { how: 'set', path: paths.import(importId), data }],
      log: { subject: `imports/${importId}` },
    };
  },
});
