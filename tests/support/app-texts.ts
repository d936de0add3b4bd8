/** Every text that the project itself shows, in every language, by where it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import help from '@domain/defaults/help.json' with { type: 'json' };
import { isDraft } from '@/i18n/languages';
import instrument from '@domain/instruments/soramoyo-34.json' with { type: 'json' };

const LOCALES = fileURLToPath(new URL('../../src/i18n/locales/', import.meta.url));

/** Seen before anybody knows whether it is a pupil, and on a locked tablet. What else pupils see, grades 1–3 have in plain words. */
const ALSO_SEEN = ['signin.json', 'push.json'];

/** Of an instrument, the rest is for adults. */
const asked = {
  stem: instrument.stem,
  items: instrument.items.map(({ id, wording }) => ({ id, wording })),
  indicators: instrument.indicators.map(({ id, ownWords }) => ({ id, ownWords })),
};

/** Texts with their readings, by place: `ja/me words.lead`, `soramoyo-34 items.q11.wording.grades4_9.en`. */
export function pupilsTexts(): Map<string, string> {
  const texts = localeTexts([...readdirSync(join(LOCALES, 'ja-easy')), ...ALSO_SEEN]);
  collect(asked, `${instrument.id} `, texts);
  collect(help, 'help ', texts);
  return texts;
}

/** What pupils and adults read in the app. */
export function allTexts(): Map<string, string> {
  return localeTexts(readdirSync(join(LOCALES, 'ja')));
}

function localeTexts(areas: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  // Drafts are of no page for children alone, and what is looked for are Japanese and English words.
  for (const language of readdirSync(LOCALES).filter((one) => !isDraft(one)))
    for (const file of readdirSync(join(LOCALES, language)).filter((name) => areas.includes(name)))
      collect(
        JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')),
        `${language}/${file.replace('.json', '')} `,
        texts,
      );
  return texts;
}

function collect(value: unknown, place: string, texts: Map<string, string>): void {
  if (typeof value === 'string') texts.set(place.replace(/\.$/, ''), value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) collect(part, `${place}${idOf(part) ?? name}.`, texts);
}

function idOf(part: unknown): string | undefined {
  return typeof part === 'object' && part !== null && 'id' in part ? String(part.id) : undefined;
}
