import * as z from 'zod/mini';
import { PIECE_BYTES } from '../../import/records';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';

const BASE64_MAX = Math.ceil(PIECE_BYTES / 3) * 4;
const index = () => z.number().check(z.int(), z.minimum(0));

/** One piece of a file. Sent twice it is the same. */
export const sendImportPiece = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject({
    ...ofImport,
    file: index(),
    piece: index(),
    data: z.string().check(z.maxLength(BASE64_MAX), z.regex(/^[A-Za-z0-9+/]+=*$/)),
  }),
  sources: storedImport,
  decide: (state, deed) => {
    const { importId, file, piece, data } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (stored.state !== 'receiving' || piece >= (stored.files[file]?.pieces ?? 0))
      return refused('import-further-on');
    const path = paths.importPiece(importId, `${file}-${piece}`);
    return {
      done: true,
      writes: [{ how: 'set', path, data: { school: deed.school, data } }],
      log: { subject: `imports/${importId}`, after: { piece: `${file}-${piece}` } },
    };
  },
});
