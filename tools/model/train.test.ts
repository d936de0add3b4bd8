/** The commands as somebody types them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkModelFile } from '@domain/risk/model-problems';
import { ROOT } from '../../scripts/stack/folders';
import { readTrainingOptions } from './train-options';

const folder = mkdtempSync(join(tmpdir(), 'soramoyo-train-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

function run(command: 'simulate' | 'train', ...args: string[]) {
  const program = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
  });
  return { status, stdout, stderr };
}

/** Two programs are started one after the other. */
const PATIENCE_MS = 60_000;

const panel = at('panel.csv');
beforeAll(() => {
  expect(run('simulate', '--pupils', '400', '--years', '1', '--out', panel).status).toBe(0);
});

test(
  'a panel becomes a model that the board may upload, marked as made up, with what the fit came to',
  { timeout: PATIENCE_MS },
  () => {
    const out = at('c.json');
    const { status, stdout } = run(
      'train',
      '--data',
      panel,
      '--out',
      out,
      '--id',
      'c-try',
      '--at',
      '2026-04-01T00:00:00Z',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Converged:');
    const text = readFileSync(out, 'utf8');
    const checked = checkModelFile(text);
    expect(checked).toMatchObject({
      model: { id: 'c-try', kind: 'C', card: { synthetic: true }, training: { converged: true } },
    });

    const second = run(
      'train',
      '--data',
      panel,
      '--out',
      at('b.json'),
      '--kind',
      'B',
      '--distill-from',
      out,
      '--lang',
      'ja',
    );
    expect(second.stdout).toContain('収束しました');
    expect(JSON.parse(readFileSync(at('b.json'), 'utf8'))).toMatchObject({
      id: 'b-2024-04-2025-02-distilled',
      training: { distilledFrom: 'c-try' },
    });

    // The children are real, the teacher's were not: nobody can say any more what of it is made up.
    writeFileSync(at('real.csv'), readFileSync(panel, 'utf8').replaceAll(/,1$/gm, ',0'));
    const third = ['--data', at('real.csv'), '--out', at('real.json'), '--kind', 'B', '--distill-from', out];
    expect(run('train', ...third).status).toBe(0);
    expect(JSON.parse(readFileSync(at('real.json'), 'utf8'))).toMatchObject({ card: { synthetic: true } });
  },
);

test(
  'where nothing can be written, that is said at once, and what stood there stands',
  { timeout: PATIENCE_MS },
  () => {
    const nowhere = at('panel.csv/model.json');
    const trained = run('train', '--data', panel, '--out', nowhere, '--kind', 'A');
    expect(trained).toMatchObject({ status: 1, stdout: '', stderr: `${nowhere} cannot be written.\n` });
    const simulated = run('simulate', '--pupils', '100', '--out', at('panel.csv/other.csv'));
    expect(simulated).toMatchObject({ status: 1, stdout: '' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  },
);

test('a panel with an error makes no model, and says where the error is', { timeout: PATIENCE_MS }, () => {
  const [header, first = ''] = readFileSync(panel, 'utf8').split('\n');
  writeFileSync(at('bad.csv'), [header, first, first.replace(/,1-3,|,4-6,|,7-9,/, ',5,'), ''].join('\n'));
  const { status, stderr } = run('train', '--data', at('bad.csv'), '--out', at('none.json'), '--lang', 'ja');
  expect(status).toBe(1);
  expect(stderr).toBe(
    'bad.csv:3:4 エラー: 「gradeBand」は 1-3 / 4-6 / 7-9 のどれかにしてください（5）\n誤りがあるため、モデルは作りませんでした。\n',
  );
  expect(() => readFileSync(at('none.json'))).toThrow();
});

test('a fit that cannot converge makes no model', { timeout: PATIENCE_MS }, () => {
  const args = [
    '--data',
    panel,
    '--out',
    at('none.json'),
    '--features',
    'absent_4w',
    '--tolerance',
    '1e-300',
  ];
  const { status, stderr } = run('train', ...args);
  expect(status).toBe(1);
  expect(stderr).toContain('Did not converge');
});

const problemsOf = (...args: string[]) => {
  const options = readTrainingOptions(['--data', 'a.csv', '--out', 'm.json', ...args]);
  return 'length' in options
    ? options.map(({ word, params }) => `${word} ${Object.values(params).join(' ')}`)
    : null;
};

test('options that do not fit are told one by one', () => {
  expect(problemsOf('--kind', 'D', '--l2', 'x', '--from', '2026-4', '--id', 'X')).toEqual([
    'option-invalid kind D',
    'option-invalid l2 x',
    'option-invalid from 2026-4',
    'option-invalid id X',
  ]);
  expect(
    problemsOf('--features', 'absent_4w,audit_sex,foo', '--constraint', 'absent_4w', '--constraint', 'bar=+'),
  ).toEqual([
    'feature-audit --features audit_sex',
    'feature-unknown --features foo',
    'option-invalid constraint absent_4w',
    'feature-unknown --constraint bar',
  ]);
  expect(problemsOf('--kind', 'B', '--features', 'ind_mood,absent_4w')).toEqual([
    'feature-not-survey --features absent_4w',
  ]);
  expect(problemsOf('--kind', 'A', '--features', 'absent_4w,ind_mood')).toEqual([
    'feature-not-past-absence --features ind_mood',
  ]);
  expect(problemsOf('--nonsense')).toEqual([]);
});

test('signs come from the dictionary, and what is typed goes before them', () => {
  const signsOf = (...args: string[]) => {
    const options = readTrainingOptions([
      '--data',
      'a.csv',
      '--out',
      'm.json',
      '--features',
      'absent_4w,ind_mood,transition',
      ...args,
    ]);
    return 'length' in options ? null : Object.fromEntries(options.signs);
  };
  expect(signsOf()).toEqual({ absent_4w: '+', ind_mood: '-' });
  expect(signsOf('--constraint', 'transition=+', '--constraint', 'ind_mood=+')).toEqual({
    absent_4w: '+',
    ind_mood: '+',
    transition: '+',
  });
  expect(signsOf('--unconstrained', '--constraint', 'absent_4w=+')).toEqual({ absent_4w: '+' });
});
