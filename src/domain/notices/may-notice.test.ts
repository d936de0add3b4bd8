import { expect, it } from 'vitest';
import { NOTICE_KINDS } from './kinds';
import { mayNotice } from './may-notice';

const kinds = (stopped: ('use' | 'model' | 'research')[]) =>
  NOTICE_KINDS.filter((kind) => mayNotice(kind, { stopped }));

it('leaves of a child whose data are used no more what it said itself and what adults saw or decided', () => {
  expect(kinds(['use'])).toEqual(['safety', 'bullying', 'talk', 'observation', 'follow-up']);
});

it('leaves out of the model only what a model says', () => {
  expect(NOTICE_KINDS.filter((kind) => !kinds(['model']).includes(kind))).toEqual(['risk']);
  expect(kinds(['research'])).toEqual(NOTICE_KINDS);
});
