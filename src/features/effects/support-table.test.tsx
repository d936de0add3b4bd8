// @vitest-environment happy-dom
import type { Effect } from '@domain/effect';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { DifferenceTable } from './difference-table';
import { SupportTable } from './support-table';

onStaffScreens();

const effect = (supports?: Effect['supports']): Effect => ({
  ...{ month: '2026-11', kinds: {}, grades: {}, silence: null, ...(supports && { supports }) },
});
const of = { scope: 'みどり小学校', month: '11月' };

it('says what became of supports, and that they need not have brought it about', () => {
  const absence = { children: 12, before: 4.5, since: 2 };
  const supports = { children: 12, takenUp: 20, left: 0.2, childHelped: null, adultsHelped: 0.5, absence };
  show(<SupportTable effect={effect(supports)} of={of} />, {});
  const words = document.body.textContent;
  for (const said of ['12', '20', '4.5日 → 2日', '支援のおかげでそうなった、とは言えません'])
    expect(words).toContain(said);
});

it('says that there is nothing to show of fewer than ten', () => {
  show(<SupportTable effect={effect()} of={of} />, {});
  expect(document.body.textContent).toContain('10人に満たない');
});

const GROUPS = {
  supported: { children: 12, before: 5, after: 2 },
  others: { children: 30, before: 4, after: 3 },
};

it.each([
  [{ days: -2, low: -4.5, high: 0.5 }, '-2日（95％の幅：-4.5〜+0.5日）', '減ったとも、増えたとも言えません'],
  [{ days: -2, low: -3, high: -1 }, '-2日（95％の幅：-3〜-1日）', '支援のおかげとは言いきれません'],
])('says beside children without support how far it may be off: %o', (days, figure, words) => {
  show(<DifferenceTable effect={{ ...effect(), difference: { ...GROUPS, ...days } }} of={of} />, {});
  const said = document.body.textContent;
  for (const one of ['12', '30', figure, words]) expect(said).toContain(one);
});

it('says when there will be something to compare', () => {
  show(<DifferenceTable effect={effect()} of={of} />, {});
  expect(document.body.textContent).toContain('どちらも10人以上');
});
