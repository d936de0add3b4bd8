import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants';
import { collectionAround, groups, mask } from './source';

const RULES = `service cloud.firestore {
  match /databases/{database}/documents {
    // a && b in a remark
    function isShort(text) {
      return text is string && text.size() <= 20;
    }
    match /notes/{id} {
      allow get: if isStaff(s, ['leader']) && (isShort(id) || id.matches('^[a-z]{2,8}$'));
    }
  }
}
`;

const changed = (rules: string) => mutantsOf(rules).map(({ content }) => content);

describe('mutants of rules', () => {
  it('reads neither remarks nor texts as code', () => {
    expect(mask("a == 'x && y' // b || c")).toBe("a == '______'          ");
  });

  it('finds the clauses at every depth', () => {
    const texts = groups(mask(RULES)).map((group) => group.map(({ start, end }) => RULES.slice(start, end)));
    expect(texts).toContainEqual(['text is string', 'text.size() <= 20']);
    expect(texts).toContainEqual(['isShort(id)', "id.matches('^[a-z]{2,8}$')"]);
  });

  it('refuses && and || side by side, which would be split wrongly', () => {
    expect(() => groups('return a && b || c;')).toThrow('side by side');
  });

  it('knows which collection a line is about', () => {
    expect(collectionAround(mask(RULES), RULES, RULES.indexOf('isShort(id)'))).toBe('notes');
    expect(collectionAround(mask(RULES), RULES, RULES.indexOf('text is string'))).toBe('');
  });

  it.each([
    ['drops a clause', 'return text.size() <= 20;'],
    ['negates a comparison', 'text.size() > 20'],
    ['moves a boundary', 'text.size() < 20'],
    ['is off by one', 'text.size() <= 21'],
    ['is off by one in a pattern', '[a-z]{2,9}$'],
    ['leaves a pattern open', "{2,8}.*'"],
    ['lets another role in', "['leader', 'teacher']"],
    ['drops a condition', 'allow get: if true;'],
    ['widens a statement', 'allow get, list: if isStaff'],
    ['widens a match', 'match /notes/{id=**} {'],
  ])('%s', (_, text) => {
    expect(changed(RULES).filter((content) => content.includes(text))).not.toEqual([]);
  });

  it('changes one thing at a time, and always something', () => {
    const all = changed(RULES);
    expect(all).not.toContain(RULES);
    expect(new Set(all).size).toBe(all.length);
  });
});
