/** What law sets, by whoever has noticed and with nobody's leave: a suspicion of abuse, and harm by the one who leads the school. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseSchool } from '../../support/case-desk';
import { sayWhy, unfold } from '../../support/case-screen';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { isAccessible } from '../../support/staff-screen';

const school = new CaseSchool('duties-sho');
const desks = new Desks();
const SEEN = '教室で 大きな声がした';
const ABUSE = '虐待かもしれないとき';

beforeAll(async () => {
  await school.open();
  await school.case('looked-after', 1);
});
afterAll(() => desks.close());

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^ケース/ }).click(WAIT);
  await press(page, '名前を表示する');
  await page.getByRole('link', { name: new RegExp(`^${school.name(1)}`) }).click(WAIT);
  await sayWhy(page);
}

it('a nurse who is told of abuse writes what the child said and ticks 通告した alone; the leader is told, not asked', async () => {
  const nurse = await desks.signIn(school.nurse);
  await openCase(nurse);
  await unfold(nurse, '対応を始める');
  await nurse.getByText('くわしく聞き出さない').first().waitFor(WAIT);
  await nurse.getByLabel('なにのことですか').selectOption({ label: ABUSE });
  await nurse.getByLabel('本人のことば').filter({ visible: true }).last().fill('おうちに かえりたくない');
  await press(nurse, '対応を始める');
  const duty = nurse.getByRole('region', { name: ABUSE });
  const notified = duty.getByRole('listitem').first();
  await notified.getByRole('button', { name: 'した' }).click(WAIT);
  await notified.getByText(/✓ .*保科 養護.*児童相談所/).waitFor(WAIT);
  await isAccessible(nurse);

  const leader = await desks.signIn(school.leader);
  await openCase(leader);
  const told = leader.getByRole('region', { name: ABUSE });
  await told.getByText(/✓ .*保科 養護/).waitFor(WAIT);
  await leader.getByRole('link', { name: 'ケース会議シート' }).click(WAIT);
  await leader.getByText(school.name(1)).first().waitFor(WAIT);
  expect(await leader.locator('main').innerText()).not.toMatch(/虐待|通告|かえりたくない/);
});

it('harm by the principal goes straight to the board and on to the other leader, who writes down what is done; the principal sees no trace', async () => {
  const vice = await school.staff('leader', '森 教頭', [], 'vice-principal');
  const teacher = await desks.signIn(school.teacher);
  await teacher.goto(`/pupils/${school.pupilId(2)}`);
  await press(teacher, '大人のことで伝える（教育委員会へ）');
  await teacher.getByRole('checkbox', { name: /^中村 校長/ }).check(WAIT);
  await teacher.getByLabel('見たこと・聞いたこと').fill(SEEN);
  await isAccessible(teacher);
  await press(teacher, '教育委員会に伝える');
  await teacher.getByText(/^教育委員会に伝えました/).waitFor(WAIT);

  const board = await desks.signIn(school.board);
  await board.getByRole('link', { name: '大人のこと' }).click(WAIT);
  const told = board.getByRole('region').filter({ hasText: SEEN });
  await told.getByText(/^管理職のことが含まれています/).waitFor(WAIT);
  await told.getByText(/^だれのことか、/).click();
  await told
    .getByRole('listitem')
    .getByText(/^中村 校長/)
    .waitFor(WAIT);
  await told.getByText(`子ども：${school.name(2)}`).waitFor(WAIT);
  await told.getByRole('button', { name: '受けとった' }).click(WAIT);
  await told.getByText(/^受けとった　市の担当/).waitFor(WAIT);
  await isAccessible(board);

  // To the other leader of the school, who writes down what is done.
  await told.getByText('学校の管理職に伝える', { exact: true }).click();
  await told.getByRole('checkbox', { name: /^森 教頭/ }).check(WAIT);
  expect(await told.getByRole('group', { name: '伝える管理職' }).innerText()).not.toContain('中村');
  await told.getByLabel(/^頼むこと/).fill('子どもを守ってください');
  await press(board, '選んだ管理職に伝える');
  await told.getByText(/^学校の管理職に伝えています：森 教頭/).waitFor(WAIT);
  const deputy = await desks.signIn(vice);
  await deputy.getByRole('link', { name: /^教育委員会から/ }).click(WAIT);
  await deputy.getByText('子どもを守ってください').waitFor(WAIT);
  await deputy.getByLabel('したこと').selectOption('child-kept-apart');
  await deputy.getByLabel(/^いつ、だれが/).fill('別の教室で学ぶ');
  await press(deputy, 'したことを書く');
  await deputy.getByText(/森 教頭.*別の教室で学ぶ/).waitFor(WAIT);
  await isAccessible(deputy);
  await told.getByText(/森 教頭.*別の教室で学ぶ/).waitFor(WAIT);

  const principal = await desks.signIn(school.leader);
  expect(await principal.getByRole('link', { name: /^教育委員会から/ }).count()).toBe(0);
  for (const path of [
    '/from-board',
    `/pupils/${school.pupilId(2)}`,
    '/cases',
    '/notices',
    '/changes',
    '/access-log',
    '/inbox',
  ]) {
    await principal.goto(path);
    await principal.locator('main h1').waitFor(WAIT);
    expect(await principal.locator('main').innerText(), path).not.toMatch(
      /大きな声|教育委員会に伝えた|別の教室/,
    );
  }
  const { docs } = await school.db.collection(`schools/${school.school}/harms`).get();
  expect(await school.statusOfReading(school.leader, docs[0]?.ref.path ?? '')).toBe(403);
  expect(await school.statusOfReading(school.board, docs[0]?.ref.path ?? '')).toBe(200);
});
