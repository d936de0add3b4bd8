/** The education centre as the commands see it, and a good payload of each command about it. */
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { SCHOOL } from './functions-school';

export const PASSED_ON = {
  ...{ of: 'sos', sourceId: 'sos-9', purpose: 'advice', text: 'どう声をかけるとよいでしょうか' },
  ...{ withName: false, withWords: true, childTold: true },
};
/** What was passed on before. */
export const MATTER_ID = 'signal-p1_letter-1';

export const CENTRE_PAYLOADS = {
  'admit-to-centre': { emailHash: 'c'.repeat(64), displayName: '心理 ふたり', secondFactor: true },
  'store-centre-member': { uid: 'left-centre', active: true, secondFactor: false },
  'pass-to-centre': PASSED_ON,
  'answer-centre-matter': { school: SCHOOL, matterId: MATTER_ID, stepId: 'advice-1', text: 'まず話を聞いて' },
  'report-to-centre': { matterId: MATTER_ID, stepId: 'report-1', text: '話を聞きました', outcome: 'settled' },
} as const;

/** One psychologist, one who has left, one who has to show a second factor. */
export async function layOutCentre(db: FunctionsDatabase): Promise<void> {
  const batch = db.batch();
  batch.set(db.doc(paths.centreStaff('centre')), { active: true, displayName: '心理 ひとり' });
  batch.set(db.doc(paths.centreStaff('left-centre')), { active: false, displayName: '心理 まえ' });
  batch.set(db.doc(paths.centreStaff('unsure-centre')), {
    ...{ active: true, displayName: '心理 かぎ', factors: ['totp'] },
  });
  await batch.commit();
}

/** A call for help, and a letter that was passed on: for the commands alone, nothing else can read what so little stands in. */
export async function layOutPassedOn(db: FunctionsDatabase): Promise<void> {
  const at = new Date('2026-11-23T01:00:00Z');
  const readers = ['leader', 'nurse', 'teacher', 'vice'];
  const batch = db.batch();
  batch.delete(db.doc(paths.centreMatter(SCHOOL, 'sos-sos-9')));
  batch.set(db.doc(paths.sos(SCHOOL, 'sos-9')), {
    ...{ school: SCHOOL, pupilId: 'p1', readers, state: 'acknowledged', text: 'トイレにいます' },
  });
  batch.set(db.doc(paths.inbox(SCHOOL, 'p1_letter-1')), {
    ...{ school: SCHOOL, pupilId: 'p1', readers, messages: [{ id: 'letter-1', text: 'はなしたい', at }] },
  });
  batch.set(db.doc(paths.centreMatter(SCHOOL, MATTER_ID)), {
    ...{ school: SCHOOL, pupilId: 'p1', of: 'signal', sourceId: 'p1_letter-1', grade: 5, purpose: 'advice' },
    ...{ childTold: true, readers: ['leader', 'nurse', 'vice'], state: 'open', openedAt: at },
    steps: [
      { id: 'a', kind: 'asked', by: 'nurse', byName: 'nurse 先生', title: 'nurse', text: 'どうしたら', at },
    ],
  });
  await batch.commit();
}
