import { describe, expect, it } from 'vitest';
import { readerOf } from './reader.fixture';
import type { Adults } from './around-child';
import { chosenByName, signalReaders } from './shown-signal-readers';

const aoki = readerOf('aoki', 'teacher', 'homeroom', ['2026-5-1']);
const mori = readerOf('mori', 'teacher', 'homeroom', ['2026-5-2']);
const nurse = readerOf('nurse', 'counsellor', 'nurse');
const sc = readerOf('sc', 'counsellor', 'sc');
const head = readerOf('head', 'leader', 'principal');
const adults: Adults = { staff: [aoki, mori, nurse, sc, head], classIds: ['2026-5-1'] };
const first = (...request: Parameters<typeof signalReaders>) =>
  signalReaders(...request).first.map(({ displayName }) => displayName);

describe('who reads it first', () => {
  it.each([
    [{ group: 'homeroom' }, ['aoki']],
    [{ group: 'counsellor' }, ['nurse', 'sc']],
    [{ group: 'anyone' }, ['aoki', 'nurse', 'sc']],
    [{ uid: 'mori' }, ['mori']],
  ] as const)('%o: %o', (to, expected) => {
    expect(first(to, adults, [])).toEqual(expected);
  });

  it('is nobody whom the child leaves out, and the leaders where nobody else is left', () => {
    expect(first({ group: 'counsellor' }, adults, ['nurse'])).toEqual(['sc']);
    expect(signalReaders({ group: 'counsellor' }, adults, ['nurse', 'sc'])).toMatchObject({
      first: [head],
      areStandIns: true,
    });
  });
});

describe('the second person', () => {
  it('is neither among the first nor left out, and can be another', () => {
    expect(signalReaders({ group: 'homeroom' }, adults, []).second).toBe(nurse);
    expect(signalReaders({ group: 'homeroom' }, adults, ['nurse']).second).toBe(sc);
    expect(signalReaders({ group: 'homeroom' }, adults, [], 'head').second).toBe(head);
    expect(signalReaders({ uid: 'nurse' }, adults, []).second).toBe(sc);
  });

  it('is nobody where nobody is left', () => {
    const few = { ...adults, staff: [nurse] };
    expect(signalReaders({ uid: 'nurse' }, few, []).second).toBeUndefined();
  });
});

describe('who can be chosen by name', () => {
  it('is whoever has said yes to it and is at work, and nobody whom the child leaves out', () => {
    expect(chosenByName(adults, ['aoki', 'mori', 'nurse', 'sc', 'head'], [])).toHaveLength(5);
    expect(chosenByName(adults, ['mori', 'nurse', 'sc'], ['sc'])).toEqual([mori, nurse]);
  });

  it('is nobody where there are fewer than three', () => {
    expect(chosenByName(adults, ['mori', 'nurse', 'gone'], [])).toEqual([]);
    expect(chosenByName(adults, [], [])).toEqual([]);
  });
});
