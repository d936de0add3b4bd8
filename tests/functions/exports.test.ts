/** Rows that are taken out: by two people, without whoever asked not to be in them, and readable by what trains a model. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pupilKeyOf } from '@domain/export/pseudonyms';
import { paths } from '@domain/paths';
import { STOP_PARTS, type StopPart } from '@domain/rights/stops';
import { pseudonymsFrom } from '../../scripts/export/pseudonyms';
import { takeExport } from '../../scripts/export/take';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import type { Evaluation } from '../../tools/model/evaluation/evaluate';
import { runEvaluation } from '../../tools/model/evaluation-run';
import { readPanel } from '../../tools/model/read-panel';
import { storedCase } from '../support/case-payloads';
import { NOW, openCommandSchool, PEOPLE, send, type Who } from '../support/command-school';
import { EXPORT_PAYLOADS } from '../support/export-payloads';
import * as given from '../support/functions-school';

const { SCHOOL } = given;
const { board } = PEOPLE;
const OTHER: Who = { uid: 'board-2', token: { role: 'board' } };
const ASKED = EXPORT_PAYLOADS['ask-export'];
const PUPILS = Array.from({ length: 14 }, (_, index) => `p${String(index)}`);
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function open(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openCommandSchool(db);
  await db.doc(paths.boardStaff('board-2')).set({ active: true, displayName: '別の 委員' });
  await given.openSchool(db, given.pupilsOf('2026-5-1', PUPILS.length));
  await db.recursiveDelete(db.collection(`${paths.school(SCHOOL)}/cases`));
  for (const [index, pupilId] of PUPILS.entries()) {
    const first = { state: index === 0 ? 'absent' : 'present', source: 'import' };
    for (const month of ['2026-09', '2026-10', '2026-11'])
      await db.doc(paths.attendance(SCHOOL, pupilId, month)).set({
        ...{ school: SCHOOL, days: { [`${month}-05`]: first }, nurseVisits: 0, receivedAt: new Date(NOW) },
      });
  }
  return db;
}

async function approved(db: FunctionsDatabase, exportId: string, kind: 'panel' | 'research'): Promise<void> {
  const payload = { ...ASKED, exportId, kind, from: '2026-09', to: '2026-10' };
  const yes = { exportId, outcome: 'approved', reason: '目的に合う' };
  expect(await send(db, board, 'ask-export', { payload })).toEqual({ done: true });
  expect(await send(db, OTHER, 'decide-export', { payload: yes })).toEqual({ done: true });
}

async function take(db: FunctionsDatabase, exportId: string, keyFile?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  folders.push(folder);
  const made = await takeExport({
    ...{ db, exportId, folder, now: NOW, synthetic: true, json: true },
    outcome: { definition: 'five-more-in-4-weeks', horizonWeeks: 4 },
    pseudonyms: await pseudonymsFrom(keyFile),
    tell: (line) => expect.fail(line),
  });
  return { ...made, folder, text: await readFile(made.file, 'utf8') };
}

describe('an export', () => {
  it('is asked by one, decided by another, made once, and stands in the city’s log', async () => {
    const db = await open();
    const own = { exportId: 'e1', outcome: 'approved', reason: '自分で' };
    await send(db, board, 'ask-export', { payload: { ...ASKED, exportId: 'e1' } });
    expect(await send(db, board, 'decide-export', { payload: own })).toEqual({
      ...{ done: false, why: 'another-decides' },
    });
    await expect(take(db, 'e1')).rejects.toThrow(/asked/);
    await send(db, OTHER, 'decide-export', { payload: own });
    const { file, folder } = await take(db, 'e1');
    await expect(take(db, 'e1')).rejects.toThrow(/made/);
    expect(await given.readData(db, paths.export('e1'))).toMatchObject({
      ...{ state: 'made', made: { children: 14 } },
    });
    const log = await db.collection(paths.audit('')).orderBy('seq').get();
    expect(log.docs.map((one) => one.get('name') as unknown)).toEqual([
      ...['ask-export', 'decide-export', 'record-export'],
    ]);
    expect(JSON.stringify(log.docs.map((one) => one.data()))).not.toMatch(/学ばせる|自分で/);
    const dictionary = JSON.parse(await readFile(join(folder, 'dictionary.json'), 'utf8')) as object;
    expect(dictionary).toMatchObject({ columns: { absent_year: { from: 'attendance', keep: 'checkIns' } } });
    const whole = JSON.parse(await readFile(file.replace('.csv', '.json'), 'utf8')) as { rows: object[] };
    expect(whole.rows[0]).toMatchObject({ yearMonth: '2026-09', gradeBand: '4-6', audit_notice: '0' });
  });

  it('holds what other offices know only under a basis, as a division into groups that goes along in writing', async () => {
    const db = await open();
    const item = { item: 'vaccinations', value: 'complete', asOf: '2026-10-01', decision: '議案第12号' };
    await db
      .doc(paths.optionalItem(SCHOOL, 'p0', 'vaccinations'))
      .set({ ...item, receivedAt: new Date(NOW) });
    await approved(db, 'without', 'panel');
    expect((await take(db, 'without')).text).not.toContain('vaccinations');
    expect(await send(db, board, 'name-basis')).toEqual({ done: true });
    await approved(db, 'with', 'panel');
    const { text, file } = await take(db, 'with');
    expect(text.split('\n')[0]).toContain('audit_opt_vaccinations');
    expect(text).toContain('complete');
    expect((await readPanel(file, { onRow: () => undefined })).problems).toEqual([]);
    await send(db, board, 'withdraw-basis', { payload: { item: 'vaccinations' } });
    await approved(db, 'again', 'panel');
    expect((await take(db, 'again')).text).not.toContain('vaccinations');
  });

  it('is not made a month after it was approved', async () => {
    const db = await open();
    await approved(db, 'e1', 'panel');
    await db.doc(paths.export('e1')).update({ 'decided.at': new Date(NOW - 31 * 86_400_000) });
    await expect(take(db, 'e1')).rejects.toThrow(/approved/);
  });

  it('of the panel is what a model is trained on, marked as made up, without a name or an id', async () => {
    const db = await open();
    await approved(db, 'e1', 'panel');
    const { file, text } = await take(db, 'e1');
    const onsets: (boolean | null)[] = [];
    const read = await readPanel(file, { onRow: ({ onset }) => onsets.push(onset) });
    expect(read).toMatchObject({ problems: [], rows: 28 });
    expect(onsets.slice(0, 2)).toEqual([false, null]);
    expect(text).toContain('audit_synthetic');
    expect(text).not.toMatch(/海野|なみ|uid-|,p\d|umi-sho/);
  });

  it('of the panel says to whom judges a model what support did, beside who had a notice', async () => {
    const db = await open();
    const day = (text: string) => new Date(`${text}T03:00:00Z`);
    const [both, noticed, supported] = PUPILS;
    for (const [pupilId, on] of [
      [both, '2026-09-10'],
      [noticed, '2026-09-11'],
    ] as const)
      await db.doc(`${paths.school(SCHOOL)}/notices/of-${String(pupilId)}`).set({ pupilId, since: day(on) });
    for (const pupilId of [both, supported]) {
      const support = { id: 's', kind: 'talk', who: '担任', from: '2026-09-14', state: 'taken-up' };
      const supports = [{ ...support, takenUpOn: '2026-09-14' }];
      await db
        .doc(paths.pupilCase(SCHOOL, `case-${String(pupilId)}`))
        .set(storedCase({ pupilId, supports, supportSince: '2026-09-14' }));
    }
    await approved(db, 'e1', 'panel');
    const { file, folder } = await take(db, 'e1');
    const judging = { model: 'A', baseline: 'A', data: file, out: join(folder, 'report') };
    const how = { replicates: 100, seed: 1, writeDecision: false };
    expect(await runEvaluation({ ...judging, ...how }, 'en')).toBe(0);
    const report = JSON.parse(await readFile(join(folder, 'report', 'report.json'), 'utf8')) as Evaluation;
    const rows = Object.entries(report.noticeEffect?.cells ?? {}).map(([cell, one]) => [cell, one.rows]);
    expect(Object.fromEntries(rows)).toEqual({
      ...{ noticeSupport: 1, noticeOnly: 1, supportOnly: 1, neither: 11 },
    });
  });

  it('holds nobody of whom somebody asked that it is not used for it, whoever else is in it', async () => {
    const db = await open();
    const pseudonyms = await pseudonymsFrom('package.json');
    const keyOf = (pupilId: string) => pupilKeyOf(pseudonyms, SCHOOL, pupilId);
    let turn = 0;
    const stops = fc.record(
      Object.fromEntries(PUPILS.map((id) => [id, fc.subarray<StopPart>([...STOP_PARTS])])),
    );
    await fc.assert(
      fc.asyncProperty(stops, fc.constantFrom('panel', 'research'), async (stopped, kind) => {
        for (const [id, parts] of Object.entries(stopped))
          await db.doc(paths.pupil(SCHOOL, id)).update({ stopped: parts });
        const exportId = `turn-${String((turn += 1))}`;
        await approved(db, exportId, kind);
        const { text, children, left } = await take(db, exportId, 'package.json');
        const part = kind === 'panel' ? 'model' : 'research';
        const [out, taken] = [true, false].map((wanted) =>
          PUPILS.filter((id) => {
            const parts: readonly StopPart[] = stopped[id] ?? [];
            return (parts.includes('use') || parts.includes(part)) === wanted;
          }),
        );
        for (const id of out ?? []) expect(text, id).not.toContain(keyOf(id));
        expect(children + left).toBe(taken?.length);
      }),
      { numRuns: 4 * Number(process.env.PROPERTY_TIMES ?? 1) },
    );
  });
});
