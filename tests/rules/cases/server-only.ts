/** What only functions, imports and operators write; and that one forged write spoils a batch. */
import { paths } from '@domain/paths';
import { START, thisMonth, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  collectionOf,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { OWN_CLASS, SORA, uidOf } from '../../support/rules-people';
import { MODEL, MONTH } from '../../support/rules-models';
import { FOR_ALL, FOR_HOMEROOM } from '../../support/rules-notices';
import { IMPORT } from '../../support/rules-imports';
import { NOTE } from '../../support/rules-signals';
import { TOLD } from '../../support/rules-sos';
import { ROUND } from '../../support/rules-world';
import { checkIns, notes } from './pupil-kinds';

export const serverOnly: Sentence[] = [
  // Of the child whose record everybody has given a reason to open: a reason to read is none to write.
  paths.result(SORA, 'p-hina', ROUND),
  paths.homeroomResult(SORA, 'p-hina', ROUND),
  paths.sensitiveAnswers(SORA, 'p-hina', ROUND),
  paths.risk(SORA, 'p-hina'),
  paths.mood(SORA, 'p-hina'),
  paths.weatherYear(SORA, 'p-hina', '2026'),
  paths.optionalItem(SORA, 'p-hina', 'vaccinations'),
  paths.attendanceYear(SORA, 'p-hina', '2026'),
  paths.sosPupil(SORA, TOLD),
  paths.notice(SORA, FOR_ALL),
  paths.noticeCall(SORA, FOR_HOMEROOM, 0),
  paths.inbox(SORA, NOTE),
  paths.thread(SORA, NOTE),
  paths.sender(SORA, 'unnamed-1'),
  paths.earlyNotice(SORA, uidOf('homeroom')),
  paths.keptEntry(SORA, 'p-hina', uidOf('leader'), today),
  paths.quietRecord(SORA, 'p-hina'),
  paths.unusualReading(SORA, uidOf('homeroom'), today),
  paths.signal(SORA, 'p-aoi', 'message-1'),
  paths.digest(SORA, today),
  paths.dryRun(MODEL),
  paths.modelList(SORA, MODEL),
  paths.longAbsences(SORA, MONTH),
  paths.absenceCounts(SORA, MONTH),
  paths.urgentCount(SORA),
  paths.schoolEffect(SORA, MONTH),
  paths.cityEffect(MONTH),
  paths.classDay(SORA, OWN_CLASS, today),
  paths.keptDays(SORA, OWN_CLASS, 'p-hina', thisMonth),
  paths.surveyWords(SORA, 'p-hina', ROUND),
  paths.classRound(SORA, ROUND, OWN_CLASS),
  paths.classRoundFull(SORA, ROUND, OWN_CLASS),
  paths.schoolStats(SORA, ROUND, 'school'),
  paths.cityStats(ROUND),
  ...[paths.auditBase(SORA), paths.auditBase('')],
  paths.moved(SORA, 'p-hina'),
  paths.leftResult(SORA, 'one'),
  paths.sweep,
  paths.riskRun,
  paths.clientFaults,
  `${paths.clientFaultKinds}/a`,
  paths.pupil(SORA, 'p-aoi'),
  paths.roster(SORA, OWN_CLASS),
  paths.schoolClass(SORA, OWN_CLASS),
  paths.boardStaff(uidOf('board')),
  paths.identity('0'.repeat(64)),
  paths.import(IMPORT),
  paths.importTurn(SORA),
  paths.importPeople(IMPORT, '0'),
  paths.importPiece(IMPORT, '0-0'),
  paths.importChanges(IMPORT, '0'),
].flatMap((path) => [
  {
    says: `${path}: nobody writes it`,
    about: collectionOf(path),
    expectations: onlyThese([], { kind: 'write', writes: [set(path, { active: true })] }),
  },
  {
    says: `${path}: nobody deletes it`,
    about: collectionOf(path),
    expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }),
  },
]);

/** What its writers may change, too, is never deleted, whoever may read it. */
export const neverDeleted: Sentence[] = [
  paths.checkIn(SORA, 'p-hina', today),
  paths.note(SORA, 'p-hina', today, 'homeroom'),
  paths.note(SORA, 'p-hina', today, 'counsellor'),
  paths.response(SORA, 'p-hina', ROUND),
  paths.outgoing(SORA, 'p-aoi', 'message-1'),
  paths.attendance(SORA, 'p-hina', thisMonth),
  paths.contact(SORA, 'p-hina', yesterday, uidOf('homeroom')),
  paths.topic(SORA, 'p-hina', 'good-1'),
  paths.topic(SORA, 'p-hina', 'home-1'),
  paths.accessLog(SORA, 'p-hina', uidOf('homeroom'), today),
  paths.staff(SORA, uidOf('homeroom')),
  paths.staff(SORA, uidOf('revoked')),
  paths.school(SORA),
  paths.round(SORA, ROUND),
  paths.instrument('soramoyo-34@1'),
].map((path) => ({
  says: `${path}: nobody deletes it`,
  about: collectionOf(path),
  expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }),
}));

export const batches: Sentence[] = [
  mayWrite('batch: accepts a check-in and a note together', {
    who: 'aoi',
    writes: [
      set(checkIns.path, documents.checkIn({ rev: START + 1 })),
      set(notes.path, documents.note({ rev: START + 1 })),
    ],
  }),
  mayNotWrite('batch: refuses a check-in beside a forged one', {
    who: 'aoi',
    writes: [
      set(checkIns.path, documents.checkIn({ rev: START + 1 })),
      set(paths.checkIn(SORA, 'p-hina', today), documents.checkIn({ rev: START + 1 })),
    ],
  }),
  mayNotWrite('batch: refuses a check-in beside a result', {
    who: 'aoi',
    writes: [
      set(checkIns.path, documents.checkIn({ rev: START + 1 })),
      set(paths.result(SORA, 'p-aoi', ROUND), { indicators: {} }),
    ],
  }),
];
