import { describe, expect, it } from 'vitest';
import { paths } from '../paths';
import { documentAt, DOCUMENTS } from './table';

const TEMPLATES = Object.values(DOCUMENTS).map(({ at }) => (typeof at === 'string' ? at : at.template));

describe('the table of documents', () => {
  it('declares each document once', () => {
    expect(TEMPLATES.toSorted()).toEqual([...new Set(TEMPLATES)].toSorted());
  });

  it('finds what lies at a path by the path alone', () => {
    expect(documentAt(paths.checkIn('s', 'p', '2026-11-29'))).toBe(DOCUMENTS.checkIn);
    expect(documentAt(paths.settings('s', 'sos'))).toBe(DOCUMENTS.settingsSos);
    expect(documentAt(paths.sosEvent('s', 'x', 'e'))).toBe(DOCUMENTS.sosEvent);
    expect(documentAt(paths.places)).toBe(DOCUMENTS.places);
    expect(documentAt('schools/s/unheard/of')).toBeUndefined();
  });
});
