/** Notes and wishes of tablets that do not know signals yet, as if they had been sent as such. */
import type { CheckIn, Note } from '@domain/answers/pupil-records';
import { asksToTalk } from '@domain/notices/talk';
import { paths } from '@domain/paths';
import type { Outgoing } from '@domain/signals/records';
import type { Message } from '@domain/signals/take-in';
import type { Sent } from '@domain/signals/world';

const TAKEN_BACK = 'taken-back';

type Stamps = Pick<Outgoing, 'school' | 'day' | 'rev' | 'deviceId' | 'capturedAt' | 'receivedAt'>;

function stampsOf({ school, day, rev, deviceId, capturedAt, receivedAt }: Stamps): Stamps {
  return { school, day, rev, deviceId, capturedAt, receivedAt };
}

/** `undefined`: there is nothing in it for anybody. */
export function noteAsMessage(note: Note): Message | undefined {
  const { audience, text, talk, withdrawn, readers } = note;
  if (text === undefined && talk !== true && withdrawn !== true) return undefined;
  const id = paths.noteSignal(note.day, audience);
  const outgoing: Outgoing = {
    ...stampsOf(note),
    ...{ kind: text === undefined ? 'talk' : 'note', to: { group: audience }, not: [] },
    ...(text !== undefined && { text }),
    wants: talk === true ? 'meet' : 'reply',
  };
  const opening: Sent = { id, outgoing, ...(readers && { named: readers }), isNoticed: talk === true };
  return { opening, later: withdrawn === true ? [takenBack(opening)] : [] };
}

/** A tap beside the weather. `stands`: it has been passed on before, so that taking it back is told. */
export function wishAsMessage(checkIn: CheckIn, stands: boolean): Message | undefined {
  const isAsked = asksToTalk(checkIn);
  if (!isAsked && !stands) return undefined;
  const outgoing: Outgoing = {
    ...stampsOf(checkIn),
    ...{ kind: 'talk', to: { group: 'homeroom' }, not: [], wants: 'meet' },
  };
  const opening: Sent = { id: paths.talkSignal(checkIn.day), outgoing, isNoticed: true };
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
