/** A call for help that the school asks the education centre about: passed on, answered, reported, and seen by the centre to the end. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { CentreSchool } from '../../support/centre-school';
import { Desks, openSos, press, WAIT } from '../../support/desk-screen';
import { overflow } from '../../support/layout';
import { isAccessible } from '../../support/staff-screen';

const school = new CentreSchool('centre-sho');
const desks = new Desks();
const PHONE = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  await school.open();
  await school.call('passed', 90, { text: 'トイレにいます' });
  await school.call('kept', 60, { text: 'だれにも言わないで' }, 2);
});
afterAll(() => desks.close());

it('reads the one call that the school passes on, and what the school has done after its advice', async () => {
  const psychologist = await school.psychologist();
  const centre = await desks.signIn(psychologist);
  await centre.getByRole('heading', { name: '学校からの相談', exact: true }).waitFor(WAIT);
  for (const sosId of ['passed', 'kept'])
    expect(await school.statusOfReading(psychologist, paths.sos(school.school, sosId))).toBe(403);

  const nurse = await desks.atDesk(school.nurse);
  await openSos(nurse, school.name(1));
  await press(nurse, '教育センターに相談する');
  await nurse.getByRole('textbox', { name: '相談したいこと' }).fill('どう声をかけるとよいでしょうか');
  await nurse.getByLabel('子どもが書いたことばも、そのまま伝える').check();
  await nurse.getByLabel('センターの人に相談することを、先に子どもに話しました').check();
  await isAccessible(nurse);
  await press(nurse, '教育センターに渡す');
  await nurse.getByRole('link', { name: '教育センターとのやりとりを見る' }).waitFor(WAIT);

  await centre.getByRole('link', { name: new RegExp(`^${school.school}`) }).click(WAIT);
  await centre.getByText('トイレにいます').waitFor(WAIT);
  expect(await centre.getByText(school.name(1)).count()).toBe(0);
  await centre.getByRole('textbox', { name: '助言' }).fill('まず、となりに座ってください');
  await isAccessible(centre);
  await press(centre, '学校に送る');

  const leader = await desks.signIn(school.leader, PHONE);
  await leader.goto(new URL('/centre', leader.url()).href);
  await leader.getByRole('link', { name: '5年の子のこと' }).click(WAIT);
  await leader.getByText('まず、となりに座ってください').waitFor(WAIT);
  await leader.getByRole('textbox', { name: 'したこと・いまのようす' }).fill('となりに座り、話を聞きました');
  await leader.getByRole('combobox', { name: 'これから' }).selectOption('settled');
  expect(await overflow(leader)).toBe(0);
  await isAccessible(leader);
  await press(leader, '報告を送る');

  await centre.getByText('となりに座り、話を聞きました').waitFor(WAIT);
  await centre.getByText('落ち着きました').waitFor(WAIT);
  expect(await centre.getByRole('button', { name: '学校に送る' }).count()).toBe(0);
});
