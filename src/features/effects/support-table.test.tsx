// @vitest-environment happy-dom
import type { Effect } from '@domain/effect';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
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
