/** What is printed of a case: a sheet a child, with little and with much in it, and nothing cut. */
import { addDays, dayOf, monthOf } from '@domain/days';
import { paths } from '@domain/paths';
import { yearIdOfMonth } from '@domain/record/year';
import { addMonths } from '@domain/school/month-grid';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseSchool, daysFromNow } from '../../support/case-desk';
import { openTheCase } from '../../support/case-screen';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { overflow } from '../../support/layout';
import { isAccessible } from '../../support/staff-screen';
import { cutOnPaper, pagesPrinted } from '../../support/printed';

const school = new CaseSchool('case-sheets-sho');
const desks = new Desks();
let page: Page;

/** Twenty characters. */
const LONG_NAME = ['寿限無寿限無五劫之摺切', '海砂利水魚水行末雲'] as const;
const LAST_MONTH = addMonths(monthOf(dayOf(Date.now())), -1);
const text = (length: number) => 'きのうより おちついて すごしていました。'.repeat(60).slice(0, length);

beforeAll(async () => {
  await school.open();
  const listed = (id: string) => ({
    ...{ id, kind: 'protection-list' as const, by: school.nurse.uid, startedAt: daysFromNow(-60) },
    ...{ since: dayOf(Date.now() - 30 * 86_400_000), steps: [], linked: [] },
  });
  await school.case('short', 1, { duties: [listed('d1')] });
  await school.entry('short', 'look', { text: text(40), childsWords: text(20) });
  await school.rename(2, ...LONG_NAME, 'じゅげむじゅげむごこうのすりきれ');
  const support = (id: string, kind: 'talk' | 'support-centre' | 'home-visit') => ({
    ...{ id, kind, who: text(20), from: '2026-10-01', how: text(40), place: text(20) },
    ...{ state: 'taken-up' as const, takenUpOn: '2026-10-02', childsView: 'helped' as const },
  });
  await school.case('long', 2, {
    ...{ wishes: { child: text(120), guardians: text(120) }, goal: text(80) },
    supports: [support('s1', 'talk'), support('s2', 'support-centre'), support('s3', 'home-visit')],
    duties: [
      {
        ...{ id: 'd1', kind: 'abuse', by: school.nurse.uid, startedAt: daysFromNow(-3) },
        ...{ since: '2026-10-01', steps: [], linked: [] },
      },
      listed('d2'),
    ],
  });
  for (const id of ['a', 'b', 'c', 'd'])
    await school.entry('long', id, { text: text(150), childsWords: text(60) });
  await school.entry('long', 'duty', {
    ...{ kind: 'duty', text: '通告しました', duty: { id: 'd1', kind: 'abuse' }, at: daysFromNow(-3) },
  });
  await school.entry('long', 'meeting', {
    ...{ kind: 'meeting', at: daysFromNow(-14) },
    meeting: {
      ...{ day: '2026-10-01', people: ['保科 養護', '山田 先生', text(30)], goal: text(80) },
      wishes: { child: text(120), guardians: text(120) },
      agreed: [1, 2, 3, 4].map((day) => ({ what: text(40 + day), who: text(20), by: `2026-10-0${day}` })),
    },
  });
  for (const id of ['e', 'f', 'g'])
    await school.entry('long', id, { kind: 'note', text: text(60), at: daysFromNow(-1) });
  // Away on every day of the last month.
  const days = Array.from({ length: 31 }, (_, at) => addDays(`${LAST_MONTH}-01`, at)).filter(
    (day) => monthOf(day) === LAST_MONTH,
  );
  await school.db
    .doc(paths.attendanceYear(school.school, school.pupilId(2), yearIdOfMonth(LAST_MONTH)))
    .set({ days: Object.fromEntries(days.map((day) => [day, 'absent'])), nurse: {} });
  page = await desks.signIn(school.nurse);
});
afterAll(() => desks.close());

async function toSheet(path: string): Promise<void> {
  await page.goto(`/cases/${path}`);
  await press(page, '名前を表示する');
  await page.locator('article[data-size]').first().waitFor(WAIT);
}

describe.each([
  ['short', 'あさひ はる', { sheet: 1, support: 3 }],
  ['long', LONG_NAME.join(' '), { sheet: 1, support: 4 }],
] as const)('with %s data', (caseId, name, most) => {
  beforeAll(async () => {
    await page.goto(`/cases/${caseId}`);
    await openTheCase(page);
  });

  it.each(['sheet', 'support'] as const)('%s is printed on few pages, and nothing is cut', async (sheet) => {
    await toSheet(`${caseId}/${sheet}`);
    expect(await page.locator('article').first().innerText()).toContain(name);
    expect(await cutOnPaper(page)).toEqual([]);
    expect(await pagesPrinted(page)).toBeLessThanOrEqual(most[sheet]);
    const words = await page.locator('main').innerText();
    for (const duty of ['虐待', '通告']) expect(words).not.toContain(duty);
  });

  it('the attendance of a month for the council is one page that says nothing else', async () => {
    await toSheet(`${caseId}/attendance`);
    await page.getByLabel('どの月か').selectOption(LAST_MONTH);
    const [year, month] = LAST_MONTH.split('-').map(Number);
    const paper = page.getByRole('article', { name: `${String(year)}年${String(month)}月分` });
    await paper.waitFor(WAIT);
    const words = await paper.innerText();
    expect(words).toContain(name);
    expect(words).toContain(
      caseId === 'long' ? '7日以上続けて休みました' : '欠席・遅刻・早退などの記録は、ありません',
    );
    for (const other of ['要対協', '虐待', '通告', '欠席が続いた', 'おちついて'])
      expect(words).not.toContain(other);
    expect(await cutOnPaper(page)).toEqual([]);
    expect(await pagesPrinted(page)).toBe(1);
    await isAccessible(page);
  });
});

it('on a phone no sheet scrolls sideways, and what is printed from there is the same', async () => {
  const phone = await desks.signIn(school.nurse, { viewport: { width: 390, height: 844 } });
  for (const sheet of ['sheet', 'support', 'referral/s2']) {
    await phone.goto(`/cases/long/${sheet}`);
    await press(phone, '名前を表示する');
    await phone.locator('article[data-size]').first().waitFor(WAIT);
    expect([sheet, await overflow(phone)]).toEqual([sheet, 0]);
  }
  await phone.goto('/cases/long/sheet');
  await press(phone, '名前を表示する');
  await phone.locator('article[data-size]').first().waitFor(WAIT);
  expect(await pagesPrinted(phone)).toBe(1);
  expect(await cutOnPaper(phone)).toEqual([]);
});

it('a referral slip is one page that says nothing of how it began', async () => {
  await toSheet('long/referral/s2');
  expect(await cutOnPaper(page)).toEqual([]);
  expect(await pagesPrinted(page)).toBe(1);
  const words = await page.locator('article').first().innerText();
  expect(words).toContain('教育支援センター');
  for (const other of ['虐待', '通告', '欠席が続いた']) expect(words).not.toContain(other);
});

it('the agenda is one page with the children who are chosen', async () => {
  await page.goto('/cases/agenda');
  await press(page, '名前を表示する');
  await page.getByRole('checkbox', { name: 'あさひ はる' }).check(WAIT);
  await page.getByRole('checkbox', { name: LONG_NAME.join(' ') }).check();
  await page.getByRole('row', { name: /あさひ はる/ }).waitFor(WAIT);
  await isAccessible(page);
  expect(await cutOnPaper(page)).toEqual([]);
  expect(await pagesPrinted(page)).toBe(1);
});
