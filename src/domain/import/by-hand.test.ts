/** A child was entered by hand; then comes a file. */
import { describe, expect, it } from 'vitest';
import { paths } from '../paths';
import { pupilSchema, type Pupil } from '../school/school';
import { joinByHand } from './by-hand';
import { leaversOf } from './leavers';
import { changesAgainst } from './plan';
import { admit, enter, newParts, planOf } from './roster-parts';
import { settleRoster } from './settle-roster';
import { without } from '../without';

const sha256 = (text: string) => Buffer.from(text).toString('hex').slice(-64).padEnd(64, '0');
const CLASS = '2026-5-1';
const child = (change: Partial<Pupil> = {}): Pupil => ({
  ...{ uid: 'u-hand', classId: CLASS, classIds: [CLASS], number: 31, familyName: '高橋', givenName: 'なみ' },
  ...{ kana: '', status: 'active', byHand: true, ...change },
});
const schoolClass = { year: 2026, grade: 5, name: '1', kind: 'regular' };
const inStore = (pupil: Pupil, more: readonly [string, Record<string, unknown>][] = []) =>
  new Map<string, Record<string, unknown>>([
    [paths.pupil('sora', 'p-hand'), pupil],
    [paths.schoolClass('sora', CLASS), schoolClass],
    [
      paths.roster('sora', CLASS),
      { pupils: { 'p-hand': { number: 31, familyName: '高橋', givenName: 'なみ', kana: '' } } },
    ],
    ...more,
  ]);

/** A file with keys of its own that names these children. */
function file(...children: (Partial<Pupil> & { id: string; email?: string })[]) {
  const parts = newParts();
  const code = 'A000000000001';
  parts.schools.push({ path: paths.school('sora'), data: { name: '空', code, timezone: 'Asia/Tokyo' } });
  parts.classes.push({ path: paths.schoolClass('sora', CLASS), data: schoolClass });
  for (const { id, email, ...change } of children) {
    const pupil = without(child({ uid: `u-${id}`, ...change }), 'byHand');
    parts.pupils.push({ path: paths.pupil('sora', id), data: pupil });
    enter(parts, 'sora', pupil.classId, id, pupil, pupil.number);
    const claims = { role: 'pupil', school: 'sora', pupilId: id, classId: pupil.classId } as const;
    admit(parts, sha256, { ...pupil, ...(email && { email }), enabled: true }, pupil.uid, claims);
  }
  return planOf(parts, { held: [], heldUnknown: false, staffToo: true });
}
const pupilsIn = (plan: ReturnType<typeof file>) =>
  plan.documents.flatMap(({ path }) => paths.pupil.in(path)?.pupilId ?? []);

describe('an import after a child was entered by hand', () => {
  it('meets it by name in its class, under the file’s number and spelling, and keeps its page and its account', () => {
    const stored = inStore(child());
    const plan = joinByHand(file({ id: 'p-key', number: 31, familyName: '髙橋' }), stored);
    const [written] = changesAgainst(plan.documents, stored).write.filter(({ path }) => paths.pupil.in(path));
    expect(written?.path).toBe(paths.pupil('sora', 'p-hand'));
    expect(pupilSchema.parse(written?.data)).toMatchObject({
      ...{ uid: 'u-hand', familyName: '髙橋', importedAs: 'p-key' },
    });
    expect(written?.data.byHand).toBeUndefined();
    expect(plan.accounts).toMatchObject([{ uid: 'u-hand', claims: { pupilId: 'p-hand' } }]);
    const roster = plan.documents.find(({ path }) => paths.roster.in(path))?.data;
    expect(Object.keys(roster?.pupils ?? {})).toEqual(['p-hand']);
  });

  it('meets it again next year, when class and name are others', () => {
    const stored = inStore(child({ byHand: undefined, importedAs: 'p-key' }));
    const plan = joinByHand(file({ id: 'p-key', number: 2, familyName: '森', classId: CLASS }), stored);
    expect(pupilsIn(plan)).toEqual(['p-hand']);
  });

  it('meets it by its address, whatever it is called there', () => {
    const address = sha256('nami@sora.example');
    const stored = inStore(child(), [
      [paths.identity(address), { role: 'pupil', school: 'sora', pupilId: 'p-hand', uid: 'u-hand' }],
    ]);
    const plan = joinByHand(
      file({ id: 'p-key', familyName: 'Takahashi', number: 3, email: 'nami@sora.example' }),
      stored,
    );
    expect(pupilsIn(plan)).toEqual(['p-hand']);
  });

  it('takes nobody for it who may be somebody else', () => {
    expect(pupilsIn(joinByHand(file({ id: 'p-key', givenName: 'うみ' }), inStore(child())))).toEqual([
      'p-key',
    ]);
    const twins = file({ id: 'p-one', number: 1 }, { id: 'p-two', number: 2 });
    expect(pupilsIn(joinByHand(twins, inStore(child())))).toEqual(['p-one', 'p-two']);
  });

  it('that does not know it yet leaves it at school, in its list, and its class open', () => {
    const stored = inStore(child());
    const plan = joinByHand(file({ id: 'p-key', givenName: 'うみ', number: 1 }), stored);
    expect(leaversOf(plan, stored)).toEqual([]);
    const settled = settleRoster(plan, { stored, kind: 'oneroster', problems: [] });
    const roster = settled.documents.find(({ path }) => paths.roster.in(path))?.data;
    expect(Object.keys(roster?.pupils ?? {}).sort()).toEqual(['p-hand', 'p-key']);
  });

  it('lets a child go that a file has known once', () => {
    const stored = inStore(child({ byHand: undefined, importedAs: 'p-key' }));
    const plan = joinByHand(file({ id: 'p-new', givenName: 'うみ', number: 1 }), stored);
    expect(leaversOf(plan, stored).map(({ uid }) => uid)).toEqual(['u-hand']);
  });
});
