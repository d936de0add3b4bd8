import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainProblem, chainProblems, entryAfter, SHORTENED } from './chain';
import type { AuditEntry, AuditHead } from './entry';

const hashOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let index = 0; index < length; index += 1)
    entries.push(
      entryAfter(
        entries.at(-1),
        {
          ...{ at: '2026-11-24T00:00:00.000Z', by: 'uid', byName: '先生', title: 'principal' },
          ...{ name: 'store-scale', commandId: `c${index}`, after: { index } },
        },
        hashOf,
      ),
    );
  return entries;
}

const headOf = (entries: readonly AuditEntry[]): AuditHead | undefined => {
  const last = entries.at(-1);
  return last && { seq: last.seq, hash: last.hash };
};
const stored = (entries: readonly AuditEntry[]) =>
  new Map<string, unknown>(entries.map((one) => [String(one.seq), one]));

function problems(change: (entries: Map<string, unknown>) => void, length = 4): ChainProblem[] {
  const entries = chain(length);
  const map = stored(entries);
  change(map);
  return chainProblems(map, headOf(entries), hashOf);
}

describe('a chain', () => {
  it('as it was written has nothing wrong, whatever its length', () => {
    fc.assert(
      fc.property(fc.nat(12), (length) => {
        expect(problems(() => undefined, length)).toEqual([]);
      }),
    );
  });

  it('tells which entry was changed, taken out, put in the place of another, or made anew', () => {
    const entry = (entries: Map<string, unknown>, seq: number) => entries.get(String(seq)) as AuditEntry;
    expect(problems((all) => all.set('2', { ...entry(all, 2), by: 'other' }))).toEqual([
      { seq: 2, why: 'changed' },
    ]);
    expect(problems((all) => all.delete('2'))).toEqual([{ seq: 2, why: 'missing' }]);
    expect(problems((all) => all.set('2', 'nothing'))).toEqual([{ seq: 2, why: 'malformed' }]);
    expect(
      problems((all) => {
        const [second, third] = [entry(all, 2), entry(all, 3)];
        all.set('2', third).set('3', second);
      }),
    ).toEqual([
      { seq: 2, why: 'moved' },
      { seq: 3, why: 'moved' },
      { seq: 4, why: 'unlinked' },
    ]);
    expect(
      problems((all) => {
        const { at, byName, title, name, commandId, after, seq, prev } = entry(all, 2);
        const rest = { at, byName, title, name, commandId, after, seq, prev, by: 'other' };
        all.set('2', { ...rest, hash: hashOf(rest) });
      }),
    ).toEqual([{ seq: 3, why: 'unlinked' }]);
  });

  it('tells when its end was cut off or lengthened, and when something else lies there', () => {
    expect(problems((all) => all.delete('4'))).toEqual([{ seq: 4, why: 'missing' }]);
    const entries = chain(4);
    expect(chainProblems(stored(entries), headOf(entries.slice(0, 3)), hashOf)).toEqual([
      { seq: 4, why: 'cut' },
    ]);
    expect(chainProblems(stored(entries), undefined, hashOf)).toEqual([{ seq: 4, why: 'cut' }]);
    expect(problems((all) => all.set('note', {}))).toEqual([{ seq: 0, why: 'malformed' }]);
  });

  it('never takes a change of any field of any entry for the truth', () => {
    const fields = [
      'by',
      'byName',
      'title',
      'name',
      'commandId',
      'after',
      'prev',
      'at',
      'seq',
      'widens',
      'more',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...fields),
        fc.jsonValue(),
        (seq, field, value) => {
          let isChange = false;
          const found = problems((all) => {
            const entry = all.get(String(seq)) as Record<string, unknown>;
            isChange = JSON.stringify(entry[field]) !== JSON.stringify(value);
            all.set(String(seq), { ...entry, [field]: value });
          });
          expect(found.some((one) => one.seq === seq)).toBe(isChange);
        },
      ),
    );
  });
});

describe('a log that was shortened', () => {
  function shortened(length: number, gone: number) {
    const entries = chain(length);
    const base = headOf(entries.slice(0, gone));
    const said = {
      ...{ at: '2031-11-24T00:00:00.000Z', by: 'uid', byName: '先生', title: 'principal' },
      ...{ name: SHORTENED, commandId: 's1', after: { ...base } },
    };
    const all = [...entries, entryAfter(headOf(entries), said, hashOf)];
    return { left: all.slice(gone), head: headOf(all), base };
  }

  it('still proves itself from where it begins, however much went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), (gone, more) => {
        const { left, head, base } = shortened(gone + more, gone);
        expect(chainProblems(stored(left), head, hashOf, base)).toEqual([]);
      }),
    );
  });

  it('does not pass for shortened where the log says nothing of it, or of another end', () => {
    const { left, head, base } = shortened(5, 2);
    expect(chainProblems(stored(left.slice(1)), head, hashOf, base)).toEqual([{ seq: 3, why: 'missing' }]);
    const further = headOf(left.slice(0, 1));
    expect(chainProblems(stored(left.slice(1)), head, hashOf, further)).toEqual([{ seq: 3, why: 'begun' }]);
    expect(chainProblems(stored(left), head, hashOf)).toHaveLength(2);
  });
});
