import { expect, test } from 'vitest';
import { helpSchema } from '@domain/school/settings';
import { demoHelp } from './help';

test('the demo city says of every place where it is, when, how to ask, and whom a tap reaches', () => {
  expect(helpSchema.parse(demoHelp)).toEqual(demoHelp);
  for (const { id, kind, place, hours, ask } of demoHelp.options)
    if (kind !== 'calming') expect([place, hours, ask].every(Boolean), id).toBe(true);
});

test('its words reach grades 1 to 3 without kanji and others with readings', () => {
  for (const { place } of demoHelp.options) {
    if (!place) continue;
    expect(place['ja-easy']).not.toMatch(/\p{Script=Han}/u);
    expect(place.ja.replace(/\{[^|}]+\|[ぁ-ん]+\}/g, '')).not.toMatch(/[\p{Script=Han}{}|]/u);
    expect(place.en).toBeTruthy();
  }
});
