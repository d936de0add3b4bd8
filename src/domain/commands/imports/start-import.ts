import * as z from 'zod/mini';
import { FILES_BYTES_MAX, FILES_MAX, importSchema, PIECE_BYTES } from '../../import/records';
import { paths } from '../../paths';
import { wordsOf } from '../../texts';
import { command, one, refused, UNCHANGED } from '../command';
import { newImport } from './new-import';
import { ofImport } from './of-import';
import { isTaken, takeTurn, turns } from './turn';

/** Files are going to be sent, piece by piece. Nothing is read before they are all there. */
export const startImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject({
    ...ofImport,
    files: z
      .array(z.strictObject({ name: wordsOf(1, 200), size: z.number().check(z.int(), z.minimum(1)) }))
      .check(z.minLength(1), z.maxLength(FILES_MAX)),
  }),
  sources: ({ payload }) => ({ turns: turns(), stored: one(paths.import(payload.importId), importSchema) }),
  decide: (state, deed) => {
    const { payload, school } = deed;
    const { importId, files } = payload;
    if (state.stored) return UNCHANGED;
    if (files.reduce((sum, { size }) => sum + size, 0) > FILES_BYTES_MAX) return refused('files-too-large');
    if (isTaken(state.turns, school, importId)) return refused('import-under-way');
    const data = newImport(
      deed,
      files.map(({ name, size }) => ({ name, size, pieces: Math.ceil(size / PIECE_BYTES) })),
    );
    return {
      done: true,
      writes: [takeTurn(deed, importId), { how: 'set', path: paths.import(importId), data }],
      log: { subject: `imports/${importId}`, after: { files: files.map(({ name }) => name) } },
    };
  },
});
