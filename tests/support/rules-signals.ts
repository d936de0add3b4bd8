/** What a child sends to a person, and what lies there of it. */
import { paths } from '@domain/paths';
import { HOUR, START, instant, today } from './rules-clock';
import type { Documents } from './rules-expectation';
import { SORA, UMI, uidOf, type Name } from './rules-people';
import { SERVER_TIME, type Fields } from './rules-values';

export const outgoing = (change: Fields = {}): Fields => ({
  ...{ school: SORA, kind: 'note', to: { uid: uidOf('subject') }, not: [], day: today },
  ...{ rev: START, deviceId: 'tablet-00000001', capturedAt: instant(-HOUR), receivedAt: SERVER_TIME },
  ...change,
});

export const fullOutgoing = (): Fields =>
  outgoing({
    ...{
      not: [uidOf('guidance')],
      text: 'あのね',
      about: 'となりの 子',
      urgent: true,
      picture: 'hurts',
      wants: 'meet',
      mayShow: false,
    },
    ...{
      told: { round: '2026-autumn', item: 'q21', answer: 3 },
      offer: { id: 'room', answer: 'want-to-see' },
    },
    ...{ second: uidOf('counsellor'), on: 'message-1', says: 'show', shows: uidOf('nextClass') },
  });

/** In the order of their lists: who reads the words, and who sees only that there is something. */
export const WORDS_FOR: readonly Name[] = ['homeroom', 'subject', 'revoked', 'movedTeacher', 'aoi', 'board'];
export const FACT_FOR: readonly Name[] = [...WORDS_FOR, 'counsellor', 'admin', 'unknownBoard'];
export const NOTE = paths.inboxId('p-aoi', 'message-1');
/** Of another school, under the same id. */
export const ELSEWHERE = paths.inbox(UMI, NOTE);

export const signalWorld: Documents = {
  [paths.outgoing(SORA, 'p-aoi', 'message-1')]: {
    ...outgoing({ text: 'あのね' }),
    receivedAt: instant(-HOUR),
  },
  [paths.signal(SORA, 'p-aoi', 'message-1')]: { kind: 'note', changedAt: instant(-HOUR) },
  [paths.inbox(SORA, NOTE)]: { readers: WORDS_FOR.map(uidOf), messages: [{ text: 'あのね' }] },
  [paths.thread(SORA, NOTE)]: { readers: FACT_FOR.map(uidOf), state: 'open' },
  [paths.sender(SORA, 'unnamed-1')]: { pupilId: 'p-aoi', at: instant(-HOUR) },
  [ELSEWHERE]: { readers: WORDS_FOR.map(uidOf), messages: [] },
};
