/** From what a child has sent to the adult whom it chose, and back: rules and functions between them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { Desks, press, WAIT } from '../support/desk-screen';
import { InboxSchool } from '../support/inbox-school';
import { becomes, isAccessible } from '../support/staff-screen';

const school = new InboxSchool('inbox-sho');
const desks = new Desks();
const ASKED = 'きのうのことを きいてほしい';
let teacher: Page;

beforeAll(async () => {
  await school.open();
  teacher = await desks.signIn(school.teacher);
});
afterAll(() => desks.close());

const link = (page: Page) => page.getByRole('link', { name: /^届いたこと/ });
const line = (page: Page, number: number) =>
  page.getByRole('link', { name: new RegExp(school.name(number)) });

it('brings a note to the teacher, who answers by one tap, and the child is told so', async () => {
  await school.sent(1, 'note-one', { text: ASKED });
  await link(teacher)
    .getByText('1件')
    .waitFor({ ...WAIT, state: 'attached' });
  await link(teacher).click();
  await teacher.getByText('この画面がほかの人に見えていても').waitFor(WAIT);
  expect(await teacher.getByText(school.name(1)).count()).toBe(0);
  await isAccessible(teacher);
  await press(teacher, '名前を表示する');
  await line(teacher, 1).click(WAIT);
  await teacher.getByText(ASKED).waitFor(WAIT);
  await becomes(() => school.told(1, 'note-one', 'readBy.name'), '山田 先生');
  await teacher.getByText(/くわしく聞き出さない。/).waitFor(WAIT);
  await press(teacher, '話してくれてありがとう。');
  await becomes(() => school.told(1, 'note-one', 'reply.text'), '話してくれてありがとう。');
  await teacher.getByRole('heading', { name: '大人の返事' }).waitFor(WAIT);
  await isAccessible(teacher);
});

it('shows a note to the counsellor to the counsellor alone', async () => {
  await school.sent(2, 'note-two', { to: { group: 'counsellor' }, text: 'ないしょの はなし' });
  const counsellor = await desks.signIn(school.counsellor);
  await link(counsellor).click();
  await press(counsellor, '名前を表示する');
  await line(counsellor, 2).click(WAIT);
  await counsellor.getByText('ないしょの はなし').waitFor(WAIT);
  expect(await line(teacher, 2).count()).toBe(0);
  await teacher.reload();
  await press(teacher, '名前を表示する');
  await line(teacher, 1).waitFor(WAIT);
  expect(await line(teacher, 2).count()).toBe(0);
});

it('takes a note from a teacher who has lost the class the minute after', async () => {
  await school.sent(3, 'note-three', { text: 'あたらしい せんせいには まだ' });
  await line(teacher, 3).click(WAIT);
  await teacher.getByText('あたらしい せんせいには まだ').waitFor(WAIT);
  await school.db.doc(paths.staff(school.school, school.teacher.uid)).update({ classIds: [] });
  await becomes(() => line(teacher, 3).count(), 0);
  await teacher.getByText('これは見られません').waitFor(WAIT);
  expect(await teacher.getByText('あたらしい せんせいには まだ').count()).toBe(0);
});
