/** A panel with what other offices know of a child is read only under a basis that stands beside it, and never as a feature. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { problemLine } from '../../scripts/import/messages';
import { readPanel } from './read-panel';
import { readTrainingOptions } from './train-options';

const folder = mkdtempSync(join(tmpdir(), 'soramoyo-optional-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(columns: string, cells: string) {
  const path = join(folder, 'panel.csv');
  const keys = 'pupilKey,schoolId,yearMonth,gradeBand,alreadyAbsent,onset,absent_4w';
  writeFileSync(path, `${keys},${columns}\np1,s1,2026-04,4-6,0,0,2,${cells}\n`);
  const { problems } = await readPanel(path, { onRow: () => undefined });
  return problems.map((problem) => problemLine('ja', problem));
}

function name(item: string, until: string): void {
  const decision = { number: '議案第12号', date: '2026-04-01' };
  const named = { uid: 'b1', name: '委員', at: '2026-04-02T00:00:00.000Z' };
  const items = { [item]: { basis: '69条2項2号', decision, until, named } };
  writeFileSync(join(folder, 'bases.json'), JSON.stringify({ items }));
}

test('is refused in writing without a basis, and read with one', async () => {
  expect(await linesOf('audit_opt_vaccinations', 'complete')).toEqual([
    expect.stringMatching(/panel\.csv:1:8 .*「予防接種の状況」は断ります。使う根拠と議決/),
  ]);
  name('temporary-custody', '2099-03-31');
  expect(await linesOf('audit_opt_vaccinations', 'complete')).toHaveLength(1);
  name('vaccinations', '2020-03-31');
  expect(await linesOf('audit_opt_vaccinations', 'complete')).toEqual([expect.stringContaining('期限')]);
  name('vaccinations', '2099-03-31');
  expect(await linesOf('audit_opt_vaccinations', 'complete')).toEqual([]);
});

test('is never a feature, whatever was named', async () => {
  name('vaccinations', '2099-03-31');
  expect(await linesOf('vaccinations', '1')).toEqual([expect.stringContaining('モデルの材料には使えません')]);
  const asked = readTrainingOptions(['--data', 'a', '--out', 'b', '--features', 'public_assistance']);
  expect(asked).toMatchObject([{ word: 'feature-optional' }]);
});

test('in other words is the same, but of children who do not exist', async () => {
  expect(await linesOf('audit_welfare', 'yes')).toEqual([expect.stringContaining('生活保護')]);
  expect(await linesOf('audit_welfare', '')).toEqual([]);
  expect(await linesOf('audit_welfare,audit_synthetic', 'yes,1')).toEqual([]);
});
