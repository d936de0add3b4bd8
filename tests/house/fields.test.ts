import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = (ends: string) =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ends))
    .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

it('no field cuts what is typed off: in the middle of a conversion, words would be lost', () => {
  const cutting = sources('.tsx').filter(({ text }) => /\bmaxLength=/.test(text));
  expect(cutting.map(({ file }) => file)).toEqual([]);
});

it('nothing listens for Escape or Enter without asking whether a conversion takes the key', () => {
  const listening = sources('.ts')
    .concat(sources('.tsx'))
    .filter(({ file, text }) => !file.includes('.test.') && /'(Escape|Enter)'/.test(text));
  const asking = /isOfConversion|event\.repeat/;
  expect(listening.filter(({ text }) => !asking.test(text)).map(({ file }) => file)).toEqual([]);
});

it('sentences for staff name no model by its id and no bare figure of it', () => {
  const sentences = sources('.json').filter(({ file }) =>
    /locales\/\w+\/(notices|staff|desk|alarm)\.json$/.test(file),
  );
  expect(sentences.length).toBeGreaterThan(7);
  const bare = sentences.filter(({ text }) => /\{\{(model|id|uid|score|version)\}\}/.test(text));
  expect(bare.map(({ file }) => file)).toEqual([]);
});

it('no screen asks the tablet for the day or the hour: it may be set wrongly, and the school’s clock rules', () => {
  /** A clock to look at, and how long ago something happened on the tablet itself. */
  const BY_ITSELF = [
    'features/hide/hidden-screen.tsx',
    'features/check-in/use-today-known.ts',
    'features/sos/use-now.ts',
  ];
  const asking = sources('.ts')
    .concat(sources('.tsx'))
    .filter(({ file }) => /^(features|app)\//.test(file) && !file.includes('.test.'))
    .filter(({ text }) => /Date\.now\(\)|new Date\(\)/.test(text));
  expect(asking.map(({ file }) => file).toSorted()).toEqual(BY_ITSELF.toSorted());
});
