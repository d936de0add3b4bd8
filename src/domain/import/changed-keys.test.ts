/** Another system of the school's office names everybody by other keys. */
import { describe, expect, it } from 'vitest';
import type { Staff } from '../identity';
import { paths } from '../paths';
import type { Pupil } from '../school/school';
import { joinByHand } from './by-hand';
import { joinChangedKeys } from './changed-keys';
import { leaversOf } from './leavers';
import type { Problem } from './problem';
import { admit, enter, newParts, planOf } from './roster-parts';

const sha256 = (text: string) => Buffer.from(text).toString('hex').slice(-64).padEnd(64, '0');
const child = (change: Partial<Pupil> = {}): Pupil => ({
  ...{ uid: 'u-old', classId: '2026-5-1', classIds: ['2026-5-1'], number: 3 },
  ...{ familyName: '高橋', givenName: 'なみ', kana: 'タカハシ ナミ', status: 'active', ...change },
});
const adult = (change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'teacher', title: 'homeroom', displayName: '森 そら', classIds: ['2026-5-1'], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true, ...change },
});

interface Named extends Partial<Pupil> {
  readonly id: string;
  readonly email?: string;
}

function file(
  children: readonly Named[],
  staff: readonly { id: string; email?: string; name: string }[] = [],
) {
  const parts = newParts();
  parts.schools.push({
    path: paths.school('sora'),
    data: { name: '空', code: 'A000000000001', timezone: 'Asia/Tokyo' },
  });
  for (const { id, email, ...change } of children) {
    const pupil = child({ uid: `u-${id}`, ...change });
    parts.pupils.push({ path: paths.pupil('sora', id), data: pupil });
    enter(parts, 'sora', pupil.classId, id, pupil, pupil.number);
    const claims = { role: 'pupil', school: 'sora', pupilId: id, classId: pupil.classId } as const;
    admit(parts, sha256, { ...pupil, ...(email && { email }), enabled: true }, pupil.uid, claims);
  }
  for (const { id, email, name } of staff) {
    parts.staff.push({ path: paths.staff('sora', id), data: adult({ displayName: name }) });
    const who = { familyName: name, givenName: '', ...(email && { email }), enabled: true };
    admit(parts, sha256, who, id, { role: 'teacher', school: 'sora' });
  }
  return planOf(parts, { held: [], heldUnknown: false, staffToo: true });
}

type Stored = Map<string, Record<string, unknown>>;
const there = (...all: (readonly [string, object])[]): Stored =>
  new Map(all as [string, Record<string, unknown>][]);
const pupil = (id: string, change: Partial<Pupil> = {}) => [paths.pupil('sora', id), child(change)] as const;
const address = (email: string, uid: string) =>
  [paths.identity(sha256(email)), { role: 'pupil', school: 'sora', uid }] as const;

function join(plan: ReturnType<typeof file>, stored: Stored) {
  const problems: Problem[] = [];
  const joined = joinChangedKeys(joinByHand(plan, stored), stored, problems);
  const ids = joined.documents.flatMap(({ path }) => paths.pupil.in(path)?.pupilId ?? []);
  const uids = joined.documents.flatMap(({ path }) => paths.staff.in(path)?.uid ?? []);
  const gone = leaversOf(joined, stored).map(({ path }) => path);
  return {
    ids,
    uids,
    gone,
    joined,
    said: problems.map(({ code, params }) => `${code} ${params.value ?? ''}`),
  };
}

describe('a child under another key', () => {
  it('is who it was by name and class, and nobody leaves', () => {
    const { ids, gone, joined, said } = join(file([{ id: 'new' }]), there(pupil('old')));
    expect(ids).toEqual(['old']);
    expect(gone).toEqual([]);
    expect(said).toEqual(['keys-changed 1']);
    expect(joined.accounts).toMatchObject([{ uid: 'u-old', claims: { pupilId: 'old' } }]);
  });

  it('is found again under that key, whatever is different then', () => {
    const stored = there(pupil('old', { importedAs: 'new' }));
    const moved = { id: 'new', familyName: '森', classId: '2026-5-2', classIds: ['2026-5-2'] };
    expect(join(file([moved]), stored)).toMatchObject({ ids: ['old'], said: [] });
  });

  it('is who it was by name and address in another class, and by its reading a grade further', () => {
    const other = { classId: '2026-5-2', classIds: ['2026-5-2'], kana: '' };
    const withAddress = there(pupil('old'), address('nami@sora.example', 'u-old'));
    expect(join(file([{ id: 'new', email: 'nami@sora.example', ...other }]), withAddress).ids).toEqual([
      'old',
    ]);
    const next = { id: 'new', classId: '2027-6-2', classIds: ['2027-6-2'] };
    expect(join(file([next]), there(pupil('old'))).ids).toEqual(['old']);
    expect(join(file([{ ...next, kana: '' }]), there(pupil('old'))).ids).toEqual(['new']);
  });

  it('is somebody else with another name, though the address was its', () => {
    const stored = there(pupil('old'), address('nami@sora.example', 'u-old'));
    const { ids, gone } = join(file([{ id: 'new', givenName: 'うみ', email: 'nami@sora.example' }]), stored);
    expect(ids).toEqual(['new']);
    expect(gone).toEqual([paths.pupil('sora', 'old')]);
  });

  it('is nobody who is there where it could be two', () => {
    const twins = there(pupil('one', { uid: 'u-1', number: 1 }), pupil('two', { uid: 'u-2', number: 2 }));
    expect(join(file([{ id: 'new' }]), twins).ids).toEqual(['new']);
    expect(join(file([{ id: 'new' }, { id: 'newer', number: 4 }]), there(pupil('old'))).ids).toEqual([
      'new',
      'newer',
    ]);
  });

  it('is not who still stands in the files, nor who had left', () => {
    expect(join(file([{ id: 'old' }, { id: 'new', number: 9 }]), there(pupil('old'))).ids).toEqual([
      'old',
      'new',
    ]);
    expect(join(file([{ id: 'new' }]), there(pupil('old', { status: 'left' }))).ids).toEqual(['new']);
  });
});

describe('an adult under another key', () => {
  const stored = () => there([paths.staff('sora', 'u-t'), adult()], address('mori@sora.example', 'u-t'));

  it('is who they were by name and address together, and keeps what hangs on them', () => {
    const { uids, gone, joined } = join(
      file([], [{ id: 'n', name: '森 そら', email: 'mori@sora.example' }]),
      stored(),
    );
    expect(uids).toEqual(['u-t']);
    expect(gone).toEqual([]);
    expect(joined.accounts).toMatchObject([{ uid: 'u-t' }]);
  });

  it('is somebody else by the name or the address alone', () => {
    expect(join(file([], [{ id: 'n', name: '森 そら' }]), stored()).uids).toEqual(['n']);
    const another = file([], [{ id: 'n', name: '林 うみ', email: 'mori@sora.example' }]);
    expect(join(another, stored()).uids).toEqual(['n']);
  });
});
