import { ABOUT_CHILD } from '@domain/documents/about-child';
import { OF_CHILD } from '@domain/documents/of-child';
import { fieldsOf } from '@domain/rights/disclosure';
import { expect, it } from 'vitest';
import words from '@/i18n/locales/ja/rights.json';

it('whoever is handed a child’s records reads every field and every kind in words', () => {
  const kinds = Object.entries({ ...OF_CHILD, ...ABOUT_CHILD });
  const unsaid = kinds.flatMap(([kind, { schema }]) =>
    fieldsOf(schema)
      .filter((field) => !(field in words.field))
      .map((field) => `${kind}: ${field}`),
  );
  expect(unsaid).toEqual([]);
  expect(kinds.map(([kind]) => kind).filter((kind) => !(kind in words.document))).toEqual([]);
});
