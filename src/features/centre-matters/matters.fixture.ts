import type { CentreMatter } from '@domain/centre/records';

/** One that a nurse has passed on a day ago, with the child's words. */
export const MATTER: CentreMatter = {
  ...{ school: 's1', pupilId: 'p1', of: 'sos', sourceId: 'a', grade: 5, purpose: 'advice' },
  ...{ words: ['トイレにいます'], childTold: true, readers: ['n1'], state: 'open' },
  openedAt: '2026-11-19T01:00:00.000Z',
  steps: [
    {
      ...{ id: 'a', kind: 'asked', by: 'n1', byName: '保科', title: 'nurse' },
      ...{ text: 'どう声をかけるとよいでしょうか', at: '2026-11-19T01:00:00.000Z' },
    },
  ],
};
export const ADVISED: CentreMatter = {
  ...MATTER,
  steps: [
    ...MATTER.steps,
    {
      ...{ id: 'b', kind: 'advice', by: 'c1', byName: '心理 一番', title: 'centre' },
      ...{ text: 'まず、となりに座って', at: '2026-11-19T04:00:00.000Z' },
    },
  ],
};
