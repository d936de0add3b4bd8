import { expect, it } from 'vitest';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import { newParts, planOf, type RosterPlan } from './roster-parts';
import { sparing } from './runner';

const OWN = 'schools/sora/staff/jimu';
const ADMIN = {
  ...{ role: 'admin', title: 'office', displayName: '事務 さん', classIds: [], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true },
};
const plan = (documents: PlannedDocument[] = []): RosterPlan => ({
  ...planOf(newParts(), { held: [], heldUnknown: false, staffToo: true }),
  ...{ schools: ['sora'], documents },
  accounts: documents.map(() => ({
    ...{ uid: 'jimu', email: 'new@sora.example', displayName: '', disabled: false },
    claims: { role: 'teacher' as const, school: 'sora' },
  })),
});

function spared(given: RosterPlan, stored: object = ADMIN, runner: string | undefined = 'jimu') {
  const problems: Problem[] = [];
  const result = sparing(given, runner, new Map([[OWN, { ...stored }]]), problems);
  return { result, said: problems.map(({ code, params }) => `${code} ${params.value ?? ''}`) };
}

it('leaves who runs the import where they are, though the files do not have them, and says so', () => {
  const { result, said } = spared(plan());
  expect(result.held.has('jimu')).toBe(true);
  expect(said).toEqual(['runner-kept 事務 さん']);
});

it('changes neither their role nor their account nor their address', () => {
  const documents = [
    { path: OWN, data: { ...ADMIN, role: 'teacher', title: 'homeroom' } },
    { path: 'identities/h1', data: { role: 'teacher', school: 'sora', uid: 'jimu' } },
    { path: 'identities/h2', data: { role: 'teacher', school: 'sora', uid: 'another' } },
  ];
  const { result, said } = spared(plan(documents));
  expect(result.documents.map(({ path }) => path)).toEqual(['identities/h2']);
  expect(result.accounts).toEqual([]);
  expect(said).toEqual(['runner-kept 事務 さん']);
});

it('says nothing where the files have them as they are, or where somebody entered them by hand', () => {
  expect(spared(plan([{ path: OWN, data: ADMIN }])).said).toEqual([]);
  expect(spared(plan(), { ...ADMIN, byHand: true }).said).toEqual([]);
});

it('is about nobody where the board runs it', () => {
  const given = plan();
  expect(spared(given, ADMIN, 'board').result).toBe(given);
});

it('files of changes that do not name whoever runs the import say nothing of them', () => {
  const changes = { ...plan(), isDelta: true, coversStaff: () => false };
  expect(spared(changes).said).toEqual([]);
  expect(spared({ ...changes, coversStaff: () => true }).said).toEqual(['runner-kept 事務 さん']);
});
