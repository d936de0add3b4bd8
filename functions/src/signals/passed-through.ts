/** Notes and wishes of tablets that do not know signals yet, as if they had been sent as such. */
import * as z from 'zod/mini';
import { checkInSchema, noteSchema } from '@domain/answers/pupil-records';
import { paths } from '@domain/paths';
import type { Outgoing } from '@domain/signals/outgoing';
import type { Message } from '@domain/signals/take-in';
import type { Sent } from '@domain/signals/world';

const TAKEN_BACK = 'taken-back';

const { school, day, rev, deviceId, capturedAt, receivedAt } = noteSchema.shape;
const stamps = { school, day, rev, deviceId, capturedAt, receivedAt };

/** As much as a wish needs: what else stands beside it, and cannot be read, keeps nobody waiting. */
export const tapSchema = z.object({ ...stamps, talkTo: checkInSchema.shape.talkTo });
type Tap = z.infer<typeof tapSchema>;

const { audience, talk, withdrawn, readers } = noteSchema.shape;
export const wishSchema = z.object({ ...stamps, audience, talk, withdrawn, readers });
type Wish = z.infer<typeof wishSchema> & { readonly text?: string | undefined };

function stampsOf(written: Tap | Wish): z.infer<z.ZodMiniObject<typeof stamps>> {
  const { school, day, rev, deviceId, capturedAt, receivedAt } = written;
  return { school, day, rev, deviceId, capturedAt, receivedAt };
}

/** `undefined`: there is nothing in it for anybody. */
export function noteAsMessage(note: Wish): Message | undefined {
  const { audience, text, talk, withdrawn, readers } = note;
  if (text === undefined && talk !== true && withdrawn !== true) return undefined;
  const id = paths.noteSignal(note.day, audience);
  const outgoing: Outgoing = {
    ...stampsOf(note),
    ...{ kind: text === undefined ? 'talk' : 'note', to: { group: audience }, not: [] },
    ...(text !== undefined && { text }),
    wants: talk === true ? 'meet' : 'reply',
  };
  const opening: Sent = { id, outgoing, ...(readers && { named: readers }) };
  return { opening, later: withdrawn === true ? [takenBack(opening)] : [] };
}

/** A tap beside the weather. `stands`: it has been passed on before, so that taking it back is told. */
export function wishAsMessage(checkIn: Tap, stands: boolean): Message | undefined {
  const isAsked = checkIn.talkTo === 'homeroom';
  if (!isAsked && !stands) return undefined;
  const outgoing: Outgoing = {
    ...stampsOf(checkIn),
    ...{ kind: 'talk', to: { group: 'homeroom' }, not: [], wants: 'meet' },
  };
  const opening: Sent = { id: paths.talkSignal(checkIn.day), outgoing };
  return { opening, later: isAsked ? [] : [takenBack(opening)] };
}

function takenBack({
  id,
  outgoing: { school, kind, to, not, day, rev, deviceId, capturedAt, receivedAt },
}: Sent): Sent {
  return {
    id: TAKEN_BACK,
    outgoing: {
      ...{ school, kind, to, not, day, rev, deviceId, capturedAt, receivedAt },
      ...{ on: id, says: 'withdrawn' },
    },
  };
}
