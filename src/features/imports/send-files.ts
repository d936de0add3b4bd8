import { PIECE_BYTES } from '@domain/import/records';
import type { CommandOutcome } from '@domain/commands/wire';
import type { CommandsPort } from '@/staff/ports/commands';

/** Without an answer a piece is sent again: it is the same piece. */
const ATTEMPTS = 4;

export interface SendingFiles {
  readonly school: string;
  readonly importId: string;
  readonly files: readonly File[];
  readonly onProgress: (done: number, total: number) => void;
}

/** Begins an import, sends every piece of its files, and has them read. Stops at the first that is not done, and says why. */
export async function sendFiles(
  { send }: CommandsPort,
  { school, importId, files, onProgress }: SendingFiles,
): Promise<CommandOutcome> {
  const of = { school, importId };
  const total = files.reduce((sum, { size }) => sum + Math.ceil(size / PIECE_BYTES), 0);
  const listed = files.map(({ name, size }) => ({ name, size }));
  const begun = await patiently(() => send('start-import', { ...of, files: listed }));
  if (begun !== 'stored') return begun;
  let done = 0;
  for (const [file, { size }] of files.entries())
    for (let piece = 0; piece < Math.ceil(size / PIECE_BYTES); piece += 1) {
      const data = await base64Of(files[file]?.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
      const sent = await patiently(() => send('send-import-piece', { ...of, file, piece, data }));
      if (sent !== 'stored') return sent;
      onProgress((done += 1), total);
    }
  return patiently(() => send('read-import', { ...of, decisions: {} }));
}

async function patiently(send: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  let outcome = await send();
  for (let attempt = 1; outcome === 'unanswered' && attempt < ATTEMPTS; attempt += 1) outcome = await send();
  return outcome;
}

async function base64Of(part: Blob | undefined): Promise<string> {
  const bytes = new Uint8Array((await part?.arrayBuffer()) ?? new ArrayBuffer(0));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
