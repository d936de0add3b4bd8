import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { named, settleIn, tapWeather } from '../../support/pupil-screen';
import { daysAgo, openSurveySchool, type SurveySchool } from '../../support/survey-school';

const TODAY = daysAgo(0);

let school: SurveySchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
/** What the server has, once it has it. */
const arrived = (path: string) =>
  expect.poll(() => school.stored(school.upper, path), { timeout: 60_000, interval: 300 });

beforeAll(async () => {
  school = await openSurveySchool('today');
});
beforeEach(async () => {
  tablet = await launchTablet();
  page = tablet.page;
  await settleIn(page, school.upper);
});
afterEach(() => tablet.close());

it('takes a pass without a level and thanks for it alike', async () => {
  await tapWeather(page, 'はれ');
  const thanks = await page.locator('main').innerText();
  await press('もう一度えらぶ');
  await press('きょうはパス');
  await page.getByRole('button', { name: 'もう一度えらぶ' }).waitFor();
  expect(await page.locator('main').innerText()).toBe(thanks);
  await arrived(`checkIns/${TODAY}`).toMatchObject({ skipped: true });
  expect(await school.stored(school.upper, `checkIns/${TODAY}`)).not.toHaveProperty('level');
});

it('asks with faces or numbers when the pupil likes them better, and remembers it', async () => {
  await tapWeather(page, 'あめ');
  await press('もう一度えらぶ');
  await press('天気・顔・数字を かえる');
  await press('顔');
  await page.getByRole('button', { name: 'しょんぼり' }).waitFor();
  for (const hardest of ['なきたい・いらいら', 'とてもつらい', 'かみなり']) {
    if (hardest !== 'なきたい・いらいら') await press('もう一度えらぶ');
    const scales = page.getByRole('group', { name: '天気・顔・数字を かえる' });
    if (!(await scales.isVisible())) await press('天気・顔・数字を かえる');
    await press(hardest === 'かみなり' ? '天気' : hardest === 'とてもつらい' ? '数字' : '顔');
    // A number stands before its word.
    await page.getByRole('button', { name: new RegExp(`${hardest}$`) }).click();
    await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 1 });
  }
  await press('もう一度えらぶ');
  await press('天気・顔・数字を かえる');
  await press('顔');
  await page.getByRole('button', { name: named('にこにこ') }).waitFor();
  await page.reload();
  await press('もう一度えらぶ');
  await press('にこにこ');
  await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 4, scale: 'faces' });
});

it('words sent and the body tapped at once all stand on a slow tablet', async () => {
  await tapWeather(page, 'くもり');
  const note = page.getByRole('region', { name: '書いておきたいこと。だれが読みますか？' });
  await note.getByRole('button', { name: named('相談の先生') }).click();
  await note.getByRole('textbox').fill('はなしたい');
  await page.getByText('まだ おくっていません').waitFor();
  const devtools = await tablet.context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const buttons = [named('おくる'), named('わるい')];
  const handles = await Promise.all(
    buttons.map((name) => page.getByRole('button', { name }).elementHandle({ timeout: 30_000 })),
  );
  await page.evaluate(
    (elements) => elements.forEach((element) => (element as HTMLElement).click()),
    handles as unknown as HTMLElement[],
  );
  await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 3, body: 'bad' });
  const sent = await school.outgoing(school.upper);
  expect(sent.filter(({ text }) => text === 'はなしたい')).toHaveLength(1);
});
