import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { smallestReliableDifference } from '../survey/change';
import { FORMS } from '../school/grades';
import { soramoyo34 } from './soramoyo-34';

const table: Record<string, string>[] = parse(
  readFileSync(new URL('./fixtures/soramoyo-34.csv', import.meta.url)),
  { columns: true },
);

const withoutFurigana = (text: string) => text.replace(/\{([^|}]+)\|[^}]+\}/g, '$1');

describe('the 34 items', () => {
  test('agree with the table that the instrument was drafted in', () => {
    const items = soramoyo34.items.map((item) => ({
      id: item.id,
      indicator: item.indicator,
      key: item.key,
      sensitive: item.sensitive ?? '',
      grades4_9: withoutFurigana(item.wording.grades4_9.ja),
      grades1_3: item.wording.grades1_3.ja,
    }));
    expect(items).toEqual(table);
  });

  test('put furigana over every kanji of the wording for grades 4 to 9', () => {
    for (const { id, wording } of soramoyo34.items) {
      const bare = wording.grades4_9.ja.replace(/\{[^|}]+\|[ぁ-ん]+\}/g, '');
      expect(bare, id).not.toMatch(/[\p{Script=Han}{}|]/u);
    }
  });

  test('need no kanji in the wording for grades 1 to 3', () => {
    for (const { id, wording } of soramoyo34.items)
      expect(wording.grades1_3.ja, id).not.toMatch(/\p{Script=Han}/u);
  });

  test('exist in English for both forms', () => {
    for (const item of soramoyo34.items)
      for (const form of FORMS) expect(item.wording[form].en, `${item.id} ${form}`).toMatch(/^\w/);
  });

  test('cover up afterwards what somebody looking over the shoulder should not read', () => {
    const covered = soramoyo34.items.filter((item) => item.coveredAfterwards).map(({ id }) => id);
    expect(covered).toEqual(['q07', 'q08', 'q09', 'q12', 'q20', 'q21', 'q30', 'q31', 'q32']);
  });

  test('offer to answer questions about home at school', () => {
    const aboutHome = soramoyo34.items.filter((item) => item.aboutHome).map(({ id }) => id);
    expect(aboutHome).toEqual(['q30', 'q31', 'q32']);
  });

  test('are copied for leaders from 3 on when hard and at 4 when soft', () => {
    for (const { id, sensitive, threshold } of soramoyo34.items)
      expect(threshold, id).toBe({ hard: 3, soft: 4, none: undefined }[sensitive ?? 'none']);
  });
});

describe('the 12 indicators', () => {
  test('keep teacher and home from the homeroom', () => {
    const kept = soramoyo34.indicators.filter((one) => one.keptFromHomeroom).map(({ id }) => id);
    expect(soramoyo34.indicators).toHaveLength(12);
    expect(kept).toEqual(['teacher', 'home']);
  });

  test('need about 33 points of change when they rest on three items', () => {
    for (const indicator of soramoyo34.indicators) {
      const items = soramoyo34.items.filter((item) => item.indicator === indicator.id).length;
      const points = smallestReliableDifference(indicator);
      if (items === 3) expect(Math.round(points), indicator.id).toBe(33);
      else expect(points, indicator.id).toBeGreaterThan(33);
    }
  });

  test('name only items that exist in contradictions', () => {
    const ids = new Set(soramoyo34.items.map(({ id }) => id));
    expect(
      soramoyo34.contradictions.flatMap(({ one, opposite }) => [one, opposite]).filter((id) => !ids.has(id)),
    ).toEqual([]);
  });
});
