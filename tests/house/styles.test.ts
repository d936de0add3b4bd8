import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

/** Class names of a style sheet that are its own. */
function classesOf(css: string): Set<string> {
  const selectors = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
  return new Set(
    [...selectors].flatMap(([, selector = '']) =>
      [...selector.replaceAll(/:global\([^)]*\)/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(
        ([, name = '']) => name,
      ),
    ),
  );
}

/** What three features of pupils still share with the page. */
const UNSCOPED = ['check-in/check-in.css', 'my-page/my-page.css', 'sos/sos.css'];

describe('styles are scoped', () => {
  it('in every feature but those three', () => {
    const features = globSync('src/features/**/*.css').filter((path) => !path.endsWith('.module.css'));
    expect(features.sort()).toEqual(UNSCOPED.map((path) => `src/features/${path}`));
  });

  it.each(globSync('src/features/*/look.ts').map(dirname))(
    '%s has a style for every name, and uses every style',
    (folder) => {
      const code = globSync(`${folder}/**/*.{ts,tsx}`).map(read).join('\n');
      const named = new Set(
        [...code.matchAll(/\blook(?:\.(\w+)|\['([\w-]+)'\])/g)].map(
          ([, plain, quoted]) => plain ?? quoted ?? '',
        ),
      );
      const begins = [...code.matchAll(/\blook\[`([\w-]*)\$/g)].map(([, begin = '']) => begin);
      const styled = classesOf(globSync(`${folder}/**/*.module.css`).map(read).join('\n'));
      expect([...named].filter((name) => !styled.has(name))).toEqual([]);
      expect(
        [...styled].filter((name) => !named.has(name) && !begins.some((begin) => name.startsWith(begin))),
      ).toEqual([]);
    },
  );

  it('nothing below the app leans on a style of the app', () => {
    const below = globSync('src/{features,staff,ui,i18n}/**/*.{css,tsx}');
    const ofApp = globSync('src/app/*.css').flatMap((path) => [...classesOf(read(path))]);
    const staffs = new Set(ofApp.filter((name) => name.startsWith('staff-')));
    const leaning = below.filter((path) =>
      [...read(path).matchAll(/[.'" ](staff-[a-z-]+)(?=[\s'"{,.:])/g)].some(([, name = '']) =>
        staffs.has(name),
      ),
    );
    expect(leaning).toEqual([]);
  });
});
