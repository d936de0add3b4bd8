import { paths } from '@domain/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../support/desk-school';
import { Desks, detail, openSos, press, WAIT } from '../support/desk-screen';
import { becomes } from '../support/staff-screen';

const school = new DeskSchool('desk-sees-sho');
const desks = new Desks();

beforeAll(async () => {
  await school.open();
  await school.call('shared', 60);
});
afterAll(() => desks.close());

it('reaches the homeroom teacher when a leader brings them in, having told the child', async () => {
  const teacher = await desks.signIn(school.teacher);
  await teacher.getByRole('button', { name: '名前を表示する' }).waitFor(WAIT);

  const leader = await desks.atDesk(school.leader);
  await openSos(leader, school.name(1));
  await press(leader, '担任に伝える');
  await leader.getByRole('radio', { name: '山田 先生' }).check();
  const submit = leader.getByRole('button', { name: '見られるようにする' });
  expect(await submit.isDisabled()).toBe(true);
  expect(await teacher.getByText('SOS').count()).toBe(0);
  await leader.getByRole('checkbox', { name: '担任に伝えることを、本人に話しました' }).check();
  await submit.click();
  await becomes(() => school.sosField('shared', 'visibleTo'), [school.nurse.uid, school.teacher.uid]);
  await detail(leader)
    .getByText('中村 校長（校長）が山田 先生（担任）も見られるようにしました')
    .waitFor(WAIT);

  // A function makes the teacher a reader of it: it comes after whatever other functions have still to do on the local stack.
  await teacher.getByRole('link', { name: /SOSが1件、待っています/ }).click({ timeout: 150_000 });
  await openSos(teacher, school.name(1));
  await teacher
    .getByRole('button', { name: /^わたしが受けとる/ })
    .first()
    .click();
  await becomes(
    async () => ((await school.sosField('shared', 'acknowledgedBy')) as { name: string }).name,
    '山田 先生',
  );
  await teacher.getByRole('button', { name: /^ケースにする/ }).waitFor(WAIT);
  expect(await teacher.getByRole('link', { name: 'これまでのSOS' }).count()).toBe(0);
});

it('tells whoever was called and does not look after the child who it is, and nothing more', async () => {
  await school.call('at-night', 60, { chain: 'outOfHours', visibleTo: [school.onCall.uid] }, 3);
  const night = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const };
  const onCall = await desks.signIn(school.onCall, night);
  await onCall.getByRole('link', { name: /SOSが1件、待っています/ }).click(WAIT);
  await openSos(onCall, school.name(3));
  await detail(onCall).getByText('5年1組').waitFor(WAIT);
  expect(await detail(onCall).getByText('この子の最近のようす').count()).toBe(0);
  await detail(onCall)
    .getByRole('button', { name: /^わたしが受けとる/ })
    .click();
  await becomes(
    async () => ((await school.sosField('at-night', 'acknowledgedBy')) as { name: string }).name,
    '当番 先生',
  );
  expect(await school.statusOfReading(school.onCall, paths.pupil(school.school, school.pupilId(3)))).toBe(
    403,
  );
});

it('reaches the board of education at its step and not before, with whom to ring and about whom', async () => {
  const board = await desks.signIn(school.board);
  await board.getByRole('heading', { name: '集計' }).waitFor(WAIT);
  await school.call('climbed', 900, {}, 2);
  await board.goto(`/sos/${school.school}/climbed`);
  await board.getByText('このSOSは見られません').waitFor(WAIT);
  await board.goto('/stats');

  await school.change('climbed', { visibleTo: [school.nurse.uid, school.board.uid], step: 3 });
  await board.getByRole('link', { name: /SOSが1件、待っています/ }).click(WAIT);
  await openSos(board, school.name(2));
  const shown = detail(board);
  await shown.getByText('5年1組').waitFor(WAIT);
  await shown.getByText(school.school).waitFor(WAIT);
  await shown.getByRole('link', { name: '電話 00-0000-0000' }).waitFor(WAIT);
  const told = shown.getByRole('region', { name: '知らせた人' });
  await told.getByText('保科 養護（養護教諭）').waitFor(WAIT);
  await told.getByText('きょう学校にいて、このあと知らせる人').waitFor(WAIT);
  await told.getByText('中村 校長（校長）').waitFor(WAIT);
  await shown.getByText(/くり返し .*教育委員会 に知らせます/).waitFor(WAIT);
  expect(await shown.getByText('この子の最近のようす').count()).toBe(0);

  await shown.getByRole('button', { name: /^わたしが受けとる/ }).click();
  await becomes(
    async () => ((await school.sosField('climbed', 'acknowledgedBy')) as { name: string }).name,
    '市の担当',
  );
  const card = paths.sosPupil(school.school, 'climbed');
  expect(await school.statusOfReading(school.board, card)).toBe(200);
  await school.change('climbed', { state: 'resolved' });
  expect(await school.statusOfReading(school.board, card)).toBe(403);
});
