import { expect, it } from 'vitest';
import { DEFAULT_PERIODS } from '../rights/retention';
import { periodsIn, periodsText, TOLD_PURPOSES, TOLD_VERSION } from './content';
import { toldOf } from './rows';

it('tells families what the documents are declared to be; where that changes the version is raised, and they are told anew', () => {
  const told = TOLD_PURPOSES.map((purpose) => {
    const { readers, periods } = toldOf(purpose);
    return `${purpose}: ${readers.join(' ')}; ${periods.join(' ')}`;
  });
  expect([TOLD_VERSION, ...told]).toEqual([
    '2026-12-4',
    'listening: child homeroom counsellor leader named; checkIns',
    'survey: child homeroom counsellor leader named; responses',
    'help: named; sos',
    'noticing: homeroom counsellor leader admin named; checkIns',
    'care: child homeroom counsellor leader place centre named; checkIns cases',
    'membership: child homeroom counsellor leader admin; ',
    'accountability: child leader named; accessEntries audit',
  ]);
});

it('carries a school’s own periods in an address, and nothing else', () => {
  expect(periodsIn(periodsText({ ...DEFAULT_PERIODS, checkIns: 4 }))).toEqual({
    ...DEFAULT_PERIODS,
    checkIns: 4,
  });
  for (const text of [null, '', '3-5', '3-5-5-5-3-5-now', '3-5-5-5-3--leaving', '3-5-5-5-3-500-leaving'])
    expect(periodsIn(text), String(text)).toBeUndefined();
});
