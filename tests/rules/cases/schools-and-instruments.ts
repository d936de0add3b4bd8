import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, onlyThese, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import { Double } from '../../support/rules-values';
import { onlyAdminChanges, setUp } from './set-up';

export const schools: Sentence[] = [
  ...setUp({
    path: paths.school(SORA),
    who: 'admin',
    build: documents.school,
    good: { name: ['あ', 'あ'.repeat(80)] },
    bad: {
      name: ['', 'あ'.repeat(81), ['あ']],
      code: ['B11310000000', 'B1131000000012', 'b113100000001', 1_131_000_000_012],
      timezone: ['Europe/London'],
    },
  }),
  onlyAdminChanges(paths.school(SORA), documents.school({ name: 'そら学園' }), documents.school()),
];

export const instruments: Sentence[] = [
  ...setUp({
    path: paths.instrument('soramoyo-34@2'),
    who: 'board',
    build: documents.instrument,
    bad: { id: ['soramoyo-35', 34], version: [3, '2', new Double(2)], items: [[], 3], indicators: [[], 3] },
  }),
  {
    says: 'instruments: nobody changes a published version',
    about: 'instruments',
    expectations: onlyThese([], {
      kind: 'write',
      writes: [set(paths.instrument('soramoyo-34@1'), documents.instrument({ version: 1 }))],
    }),
  },
  mayNotWrite('instruments: refuses an id in capitals', {
    who: 'board',
    writes: [set('instruments/Soramoyo@1', documents.instrument({ id: 'Soramoyo', version: 1 }))],
  }),
  mayNotWrite('instruments: refuses version 0', {
    who: 'board',
    writes: [set('instruments/soramoyo-34@0', documents.instrument({ version: 0 }))],
  }),
  mayWrite('instruments: accepts version 10', {
    who: 'board',
    writes: [set('instruments/soramoyo-34@10', documents.instrument({ version: 10 }))],
  }),
];
