import { describe, expect, it } from 'vitest';
import { paths } from '../paths';
import { CaseSchool, SCHOOL } from './case-world.fixture';
import { sheetOfYear, type SupportSheet, supportSheetSchema } from './support-sheet';

const MARCH = Date.parse('2027-03-19T06:00:00Z');
const APRIL = Date.parse('2027-04-08T06:00:00Z');

const sheet = (change: Partial<SupportSheet>): SupportSheet => ({
  ...{ school: SCHOOL, by: 'aoki', byName: '青木', at: '2026-11-20T00:00:00.000Z', rev: 1, ...change },
});
const of = (school: CaseSchool, year: string) =>
  supportSheetSchema.parse(school.documents.get(paths.supportSheet(SCHOOL, 'p1', year)));

describe('what is typed of a support sheet', () => {
  it('is typed once: what stays so is there the next year, what was left for it stands apart', () => {
    const all = {
      2025: sheet({ basics: '古い' }),
      2026: sheet({ basics: '転入した', handOver: '朝の声かけ' }),
    };
    expect(sheetOfYear(all, '2027')).toEqual({
      ...{ texts: { basics: '転入した' }, writtenIn: '2026', fromBefore: '朝の声かけ', rev: 0 },
    });
    expect(sheetOfYear(all, '2026')).toMatchObject({
      ...{ texts: { basics: '転入した', handOver: '朝の声かけ' }, writtenIn: '2026', rev: 1 },
    });
    expect(sheetOfYear(all, '2025')).toEqual({ texts: { basics: '古い' }, writtenIn: '2025', rev: 1 });
    expect(sheetOfYear({}, '2026')).toEqual({ texts: {}, rev: 0 });
  });

  it('belongs to the school year in which it is written, and nobody writes over what they have not seen', () => {
    const school = new CaseSchool();
    const write = (by: string, payload: object, now = MARCH) =>
      school.send(by, 'write-support-sheet', { pupilId: 'p1', ...payload }, now);
    expect(write('aoki', { basics: '転入した', rev: 0 }).done).toBe(true);
    expect(write('sc', { basics: '別の', rev: 0 })).toMatchObject({ done: false, why: 'sheet-changed' });
    expect(write('sc', { basics: '転入した', family: '祖母と', rev: 1 }).done).toBe(true);
    expect(of(school, '2026')).toMatchObject({ basics: '転入した', family: '祖母と', by: 'sc', rev: 2 });
    expect(write('sc', { basics: '転入した', rev: 0 }, APRIL).done).toBe(true);
    expect(of(school, '2026').family).toBe('祖母と');
    expect(of(school, '2027').family).toBeUndefined();
  });

  it('is written by nobody who does not look after the child, whom the child leaves out, or a matter of harm is about', () => {
    const school = new CaseSchool();
    school.leaveOut('p1', 'sc');
    const quiet = { pupilId: 'p1', because: ['harm'], keptFrom: ['head'] };
    school.documents.set(paths.quietRecord(SCHOOL, 'p1'), quiet);
    for (const by of ['mori', 'sc', 'head'])
      expect(
        school.send(by, 'write-support-sheet', { pupilId: 'p1', basics: 'x', rev: 0 }, MARCH),
      ).toMatchObject({
        ...{ done: false, why: 'not-looked-after' },
      });
  });

  it('is given on only when the child and its guardians have agreed, and later writing keeps to whom', () => {
    const school = new CaseSchool();
    const pass = (consent: object) =>
      school.send('head', 'pass-support-sheet', { pupilId: 'p1', to: '東中学校', consent }, MARCH);
    expect(pass({ child: true, guardians: false })).toMatchObject({ done: false, why: 'no-agreement' });
    expect(pass({ child: true, guardians: true }).done).toBe(true);
    school.send('head', 'write-support-sheet', { pupilId: 'p1', notes: '机は前', rev: 1 }, MARCH);
    expect(of(school, '2026')).toMatchObject({
      ...{ notes: '机は前', rev: 2, passedOn: [{ on: '2027-03-19', to: '東中学校', by: 'head' }] },
    });
  });
});
