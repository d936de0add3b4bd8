import { afterAll, beforeAll, it } from 'vitest';
import { DeskSchool } from '../../support/desk-school';
import { Desks, detail, openSos, WAIT } from '../../support/desk-screen';
import { becomes } from '../../support/staff-screen';

const school = new DeskSchool('desk-sees-sho');
const desks = new Desks();

beforeAll(async () => {
  await school.open();
  await school.call('shared', 60);
});
afterAll(() => desks.close());

it('shows what the database answers, and lets it be taken, where a box on the way cuts long connections', async () => {
  const page = await desks.signIn(school.counsellor);
  await page.route('**/Listen/channel**', (route) => route.abort());
  await school.call('behind-a-box', 60, {}, 4);
  await page.goto('/sos');
  await page.getByText('いま、新しい知らせがひとりでに届きません').waitFor(WAIT);
  await openSos(page, school.name(4));
  await detail(page)
    .getByRole('button', { name: /^わたしが受けとる/ })
    .click(WAIT);
  await becomes(
    async () => ((await school.sosField('behind-a-box', 'acknowledgedBy')) as { name: string }).name,
    '相田 カウンセラー',
  );
});
