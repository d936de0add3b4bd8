import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkModelFile } from '@domain/risk/model-problems';
import { ROOT } from '../../scripts/stack/folders';

const folder = join(ROOT, 'demo', 'models');
const files = readdirSync(folder);

test.each(files)(
  '%s is a model that the board may upload, and says that its children are made up',
  (file) => {
    const checked = checkModelFile(readFileSync(join(folder, file), 'utf8'));
    expect(checked).toMatchObject({
      model: { id: file.replace('.json', ''), card: { synthetic: true }, training: { converged: true } },
    });
  },
);

test('the demo has models of each kind, B fitted both ways', () => {
  expect(files.sort()).toEqual([
    'synthetic-a.json',
    'synthetic-b-distilled.json',
    'synthetic-b.json',
    'synthetic-c.json',
  ]);
});
