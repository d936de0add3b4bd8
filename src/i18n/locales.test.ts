import { describe, expect, it } from 'vitest';
import { DRAFT_LANGUAGES, LANGUAGES } from './languages';
import { textParts } from './markup';
import { withoutGaps } from './word-gaps';

type Words = { [key: string]: string | Words };

const files = import.meta.glob<Words>('./locales/*/*.json', { eager: true, import: 'default' });
const areas = Object.keys(files).flatMap((path) => /\/ja\/(\w+)\.json$/.exec(path)?.[1] ?? []);

/** What pupils see: every kanji of it has a reading, and grades 1–3 get it without kanji. */
const PUPILS_AREAS = ['common', 'help', 'me', 'pupil', 'signals', 'sos', 'survey', 'tablet'];

/** Titles of tabs, names of files and lists, which cannot carry readings. */
const CANNOT_CARRY_READINGS = /^(pupil:hidden\.|help:hours\.weekdays?)/;

/** Words for grades 7–9 only. */
const FOR_THE_OLDEST = new Set(['pupil:help-older']);

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Key → wordings, more than one where a language has plural forms. */
function wordingsOf(language: string, area: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const walk = (words: Words, prefix: string) => {
    for (const [name, value] of Object.entries(words)) {
      if (typeof value !== 'string') walk(value, `${prefix}${name}.`);
      else {
        const key = `${prefix}${name}`.replace(PLURAL, '');
        found.set(key, [...(found.get(key) ?? []), value]);
      }
    }
  };
  walk(files[`./locales/${language}/${area}.json`] ?? {}, '');
  return found;
}

function placeholders(wording: string): string[] {
  return [...wording.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '').sort();
}

const bareText = (wording: string) =>
  textParts(wording)
    .filter((part) => typeof part === 'string')
    .join('');

describe.each(areas)('the words of %s', (area) => {
  const japanese = wordingsOf('ja', area);

  it.each(LANGUAGES.filter(({ code }) => code !== 'ja'))(
    'are complete in $name, with the same placeholders',
    ({ code }) => {
      const words = wordingsOf(code, area);
      expect([...words.keys()].sort()).toEqual([...japanese.keys()].sort());
      for (const [key, wordings] of words)
        for (const wording of wordings)
          expect(placeholders(wording), key).toEqual(placeholders(japanese.get(key)?.[0] ?? ''));
    },
  );

  it.each(['ja-easy', 'ja-upper'])(
    'have in %s only what Japanese has, with the same placeholders',
    (overlay) => {
      for (const [key, [wording = '']] of wordingsOf(overlay, area)) {
        const [full] = japanese.get(key) ?? [];
        expect(full, key).toBeDefined();
        expect(placeholders(wording), key).toEqual(placeholders(full ?? ''));
      }
    },
  );
});

it.each(DRAFT_LANGUAGES)(
  'the draft of what families are told is complete in %s, with the same placeholders',
  (code) => {
    const japanese = wordingsOf('ja', 'told');
    const words = wordingsOf(code, 'told');
    expect([...words.keys()].sort()).toEqual([...japanese.keys()].sort());
    for (const [key, [wording = '']] of words)
      expect(placeholders(wording), key).toEqual(placeholders(japanese.get(key)?.[0] ?? ''));
  },
);

describe.each(PUPILS_AREAS)("the pupils' words of %s", (area) => {
  it('carry a reading above every kanji', () => {
    for (const [key, [wording = '']] of wordingsOf('ja', area))
      if (!CANNOT_CARRY_READINGS.test(`${area}:${key}`))
        expect(bareText(wording), key).not.toMatch(/\p{Script=Han}/u);
  });

  it('have a reading above every kanji in the wording for grades 7–9, too', () => {
    for (const [key, [wording = '']] of wordingsOf('ja-upper', area))
      if (!CANNOT_CARRY_READINGS.test(`${area}:${key}`))
        expect(bareText(wording), key).not.toMatch(/\p{Script=Han}/u);
  });

  it('speak to grades 7–9 as to young adults: no 「～してね」, no gaps between words', () => {
    const upper = wordingsOf('ja-upper', area);
    for (const [key, [wording = '']] of wordingsOf('ja', area)) {
      const shown = upper.get(key)?.[0] ?? withoutGaps(wording);
      expect(shown, key).not.toMatch(/[てで]ね[。！」]?/);
      expect(shown, key).toBe(withoutGaps(shown));
    }
  });

  it('reach grades 1–3 without kanji', () => {
    const easy = wordingsOf('ja-easy', area);
    for (const [key, [wording = '']] of wordingsOf('ja', area))
      if (!CANNOT_CARRY_READINGS.test(`${area}:${key}`) && !FOR_THE_OLDEST.has(`${area}:${key}`))
        expect(easy.get(key)?.[0] ?? wording, key).not.toMatch(/\p{Script=Han}/u);
  });
});
