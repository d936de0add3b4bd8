import { expect, test } from 'vitest';
import { kindOf } from './recognise';

const days = (write: (day: number) => string) => Array.from({ length: 31 }, (_, at) => write(at + 1));
const PLACE = ['学年', '組', '番号', '氏名'];

test.each([
  ['a set of OneRoster', 'manifest.csv', ['propertyName', 'value'], 'oneroster'],
  ['a list of a class', 'meibo.csv', PLACE, 'plain-roster'],
  ['a register', 'a.csv', [...PLACE, ...days((day) => `${day}`)], 'attendance'],
  [
    'a register with months in its headings',
    'a.csv',
    [...PLACE, ...days((day) => `11/${day}`)],
    'attendance',
  ],
  ['a register with weekdays', 'a.csv', [...PLACE, ...days((day) => `${day}日(月)`)], 'attendance'],
  ['lines of days', 'a.csv', [...PLACE, '日付', '出欠'], 'attendance'],
  ['earlier answers', 'a.csv', [...PLACE, '調査回', 'q01'], 'survey-history'],
  ['accounts', 'a.csv', ['displayName', 'userPrincipalName'], 'accounts'],
  ['anything else', 'a.csv', ['A', 'B'], undefined],
] as const)('%s is told by its headings', (_, file, header, kind) => {
  expect(kindOf(new Map([[file, { file, headerLine: 1, header, rows: [] }]]))).toBe(kind);
});
