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
    good: { name: ['あ', 'あ'.repeat(80)], phone: ['00-0000-0000', '+81-00-0000-0000'] },
    bad: {
      name: ['', 'あ'.repeat(81), ['あ']],
      code: ['B11310000000', 'B1131000000012', 'b113100000001', 1_131_000_000_012],
      timezone: ['Europe/London'],
      phone: ['', '110a', '0-0', '0'.repeat(21), 'tel:00-0000', 110],
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
  ...['Soramoyo', 'soramoyO'].map((id) => mayNotWrite(`instruments: refuses the id ${id}`, version(id, 1))),
  ...[0, 1001].map((number) =>
    mayNotWrite(`instruments: refuses version ${String(number)}`, version('other', number)),
  ),
  ...[1, 1000].map((number) =>
    mayWrite(`instruments: accepts version ${String(number)}`, version('other', number)),
  ),
];

function version(id: string, number: number) {
  const path = paths.instrument(`${id}@${String(number)}`);
  return { who: 'board' as const, writes: [set(path, documents.instrument({ id, version: number }))] };
}
