import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { noteSchema } from '@domain/answers/pupil-records';
import { paths } from '@domain/paths';
import { outgoingSchema } from '@domain/signals/outgoing';
import type { Message } from '@domain/signals/take-in';
import { leniently, type OnFailure, parsed } from '../platform/store';
import { noteAsMessage, tapSchema, wishAsMessage, wishSchema } from './passed-through';

/** What one child can send about one thing: far more than the ten messages after which a talk is offered. */
const LATER_MAX = 60;

export interface Matter {
  readonly school: string;
  readonly pupilId: string;
  /** Of the message that opened it. */
  readonly id: string;
}

/** What a child has sent about one thing; `undefined` while its first message has not arrived. */
export async function readMessage(
  db: Firestore,
  transaction: Transaction,
  { school, pupilId, id }: Matter,
  thread: DocumentSnapshot,
  onFailure: OnFailure,
): Promise<Message | undefined> {
  const ofNote = paths.noteSignal.in(id);
  const ofWish = paths.talkSignal.in(id);
  const later = await laterOn(db, transaction, { school, pupilId, id }, onFailure);
  if (ofNote) {
    const found = await transaction.get(db.doc(paths.note(school, pupilId, ofNote.day, ofNote.audience)));
    const isWish = found.get('talk') === true;
    const whole = isWish ? leniently(noteSchema, found, onFailure) : parsed(noteSchema, found);
    const note = whole ?? (isWish ? parsed(wishSchema, found) : undefined);
    const message = note && noteAsMessage(note);
    return message && { ...message, later: [...message.later, ...later] };
  }
  if (ofWish) {
    const found = await transaction.get(db.doc(paths.checkIn(school, pupilId, ofWish.day)));
    const checkIn = parsed(tapSchema, found);
    const message = checkIn && wishAsMessage(checkIn, thread.exists);
    return message && { ...message, later: [...message.later, ...later] };
  }
  const opening = parsed(outgoingSchema, await transaction.get(db.doc(paths.outgoing(school, pupilId, id))));
  // Words on something that has not arrived yet wait for it.
  if (!opening || opening.on !== undefined) return undefined;
  return { opening: { id, outgoing: opening }, later };
}

async function laterOn(
  db: Firestore,
  transaction: Transaction,
  { school, pupilId, id }: Matter,
  onFailure: OnFailure,
): Promise<Message['later']> {
  const messages = db.collection(`${paths.pupil(school, pupilId)}/outgoing`).where('on', '==', id);
  const { docs } = await transaction.get(messages.limit(LATER_MAX));
  return docs.flatMap((snapshot) => {
    const outgoing = leniently(outgoingSchema, snapshot, onFailure);
    return outgoing ? [{ id: snapshot.id, outgoing }] : [];
  });
}
