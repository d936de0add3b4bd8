import { expect, it } from 'vitest';
import { NOTICE_KINDS, OF_KIND } from '.';

const those = (fits: (kind: (typeof NOTICE_KINDS)[number]) => boolean) => NOTICE_KINDS.filter(fits);

it('keeps what a child has said to a circle of its own from the budget, the digest, the homeroom and small counts', () => {
  const said = ['safety', 'bullying', 'talk'];
  expect(those((kind) => OF_KIND[kind].atOnce)).toEqual(said);
  expect(those((kind) => !OF_KIND[kind].homeroomReads)).toEqual(said);
  expect(those((kind) => OF_KIND[kind].deadline !== undefined)).toEqual(said);
});

it('lets the child alone choose who hears of a wish', () => {
  expect(those((kind) => OF_KIND[kind].isWish)).toEqual(['talk']);
});

it('tells the homeroom and the counsellors of the same matter where they decide together', () => {
  for (const kind of those((one) => OF_KIND[one].homeroomReads))
    expect(OF_KIND[kind].audiences, kind).toEqual(['homeroom', 'counsellor']);
});

it('asks not to speak of the app where the reason is what a child taps each morning', () => {
  expect(those((kind) => OF_KIND[kind].fromMornings === true)).toEqual(['change', 'low', 'silence']);
});

it('puts every kind in a place of its own in the inbox', () => {
  expect(new Set(NOTICE_KINDS.map((kind) => OF_KIND[kind].weight)).size).toBe(NOTICE_KINDS.length);
});
