import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What pupils see: every text there may carry furigana, which only `useText` makes into readings, or takes out. */
const PUPILS = [
  'check-in',
  'help',
  'hide',
  'my-page',
  'queue-line',
  'signals',
  'sos',
  'survey',
  'tablet-menu',
  'update',
];

it('pupils read no text as it lies in the locale files, with its furigana in brackets', () => {
  const raw = PUPILS.flatMap((folder) => globSync(`src/features/${folder}/**/*.tsx`)).filter((file) =>
    /const \{ t\b(?!:)[^}]*\} = useTranslation\(/.test(readFileSync(file, 'utf8')),
  );
  expect(raw).toEqual([]);
});
