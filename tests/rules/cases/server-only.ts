/** What only functions, imports and operators write; and that one forged write spoils a batch. */
import { paths } from '@domain/paths';
import { START, today } from '../../support/rules-clock';
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
import { ROUND } from '../../support/rules-world';
import { checkIns, notes } from './pupil-kinds';

export const serverOnly: Sentence[] = [
  paths.result(SORA, 'p-aoi', ROUND),
  paths.homeroomResult(SORA, 'p-aoi', ROUND),
  paths.sensitiveAnswers(SORA, 'p-aoi', ROUND),
  `${paths.pupil(SORA, 'p-aoi')}/derived/risk`,
  paths.classDay(SORA, OWN_CLASS, today),
  paths.classRound(SORA, ROUND, OWN_CLASS),
  paths.classRoundFull(SORA, ROUND, OWN_CLASS),
  paths.schoolStats(SORA, ROUND, 'school'),
  paths.cityStats(ROUND),
  paths.sweep,
  'audit/2',
  paths.pupil(SORA, 'p-aoi'),
  paths.roster(SORA, OWN_CLASS),
  paths.schoolClass(SORA, OWN_CLASS),
  paths.boardStaff(uidOf('board')),
  paths.identity('0'.repeat(64)),
  'models/soramoyo-risk',
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
