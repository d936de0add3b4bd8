import type { Page } from 'playwright-core';
import { defaultPlaces } from '@domain/defaults/places';
import { paths } from '@domain/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardCity, evaluated, givenBoardModel } from '../../support/board-city';
import { appUrl } from '../../support/chromium';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { CLASS, type CityStaff } from '../../support/staff-city';
import { becomes, isAccessible, toScreen } from '../../support/staff-screen';

const city = new BoardCity('models-sho');
const desks = new Desks();
let leader: CityStaff;
let better: string;
let unproven: string;
let board: Page;

beforeAll(async () => {
  await city.open();
  leader = await city.staff('leader', '中村 校長', []);
  [better, unproven] = await Promise.all([
    city.model('better', '秋のモデル', { evaluation: evaluated(true) }),
    city.model('unproven', '春のモデル', { evaluation: evaluated(false) }),
  ]);
  const kinds = {
    risk: { made: 14, opened: 12, decided: 11, ppv: 0.64, hoursToOpen: 3.25 },
    talk: { made: 6, opened: 6, decided: 5, ppv: null, hoursToOpen: null },
  };
  const calibration = { all: { n: 480, predicted: 0.03, observed: 0.02 } };
  const featureDrift = { absent_year: 0.04, ind_friends: 0.31, late_4w: null };
  await city.effect({
    month: '2026-05',
    kinds,
    grades: { '5': { pupils: 62, share: 0.08 }, '6': { pupils: 7, share: null } },
    silence: 0.17,
    model: { id: better, synthetic: true, scoreDrift: 0.12, featureDrift, calibration },
  });
  await city.db.doc(paths.modelList(city.school, better)).set({
    model: better,
    title: '秋のモデル',
    trained: '2026-10-31',
    month: '2026-10',
    synthetic: true,
    pupils: [
      { pupilId: city.pupilId(3), classId: CLASS, reasons: ['absent-recently', 'indicator-fell'] },
      { pupilId: city.pupilId(1), classId: CLASS, reasons: ['late-often'] },
    ],
  });
  await city.chooseNone();
  board = await desks.signIn(city.board);
});
afterAll(async () => {
  await desks.close();
  await city.tidyUp();
});

const openModel = async (title: string) => {
  await toScreen(board, 'モデル');
  await board
    .getByRole('row', { name: new RegExp(title) })
    .getByRole('link')
    .click(WAIT);
  await board.getByRole('heading', { name: title, level: 1 }).waitFor(WAIT);
};
const choose = async (button: string) => {
  await press(board, button);
  await board.getByRole('dialog').getByRole('button', { name: '決める' }).click();
  await board.getByRole('dialog').waitFor({ state: 'hidden', ...WAIT });
};
const upload = (model: unknown) =>
  board.getByLabel('モデルのファイル').setInputFiles({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof model === 'string' ? model : JSON.stringify(model)),
  });

it('adds a model file once', async () => {
  const id = 'board-test-uploaded';
  await city.trial(id);
  const model = givenBoardModel(id, '新しいモデル');
  await toScreen(board, 'モデル');
  await board.getByLabel('モデルのファイル').waitFor(WAIT);
  await upload(model);
  const add = board.getByRole('button', { name: 'このモデルを入れる' });
  await add.click(WAIT);
  await board.getByRole('heading', { name: '新しいモデル', level: 1 }).waitFor(WAIT);
  expect(await city.hasModel(id)).toBe(true);
  await toScreen(board, 'モデル');
  await upload({ ...model, intercept: 0 });
  await press(board, 'このモデルを入れる');
  await board.getByText('このidのモデルは もう入っています').waitFor(WAIT);
});

it('switches, runs another beside it, and rolls back, keeping every choice', async () => {
  await openModel('秋のモデル');
  await choose('このモデルで気づきを出す');
  const status = board.getByText('いま、このモデルが気づきを出しています');
  await status.waitFor(WAIT);
  // The button that asked for it is gone; whoever pressed it stands where it is said.
  await becomes(() => status.evaluate((element) => element === document.activeElement), true);
  await openModel('春のモデル');
  await choose('見くらべに使う');
  await board.getByText('いま、見くらべ中です').waitFor(WAIT);
  await toScreen(board, 'モデル');
  await board.getByRole('row', { name: /秋のモデル.*気づきを出している/ }).waitFor(WAIT);
  await choose('前の選び方にもどす');
  const now = board.getByRole('region', { name: 'いま動いているもの' }).getByRole('heading');
  await becomes(() => now.evaluate((element) => element === document.activeElement), true);
  const wanted = [
    { active: better },
    { active: better, shadow: unproven },
    { active: better },
    { active: 'none' },
  ];
  await becomes(() => city.choices(), wanted);
  const history = board
    .getByRole('region', { name: '選んだ記録', exact: true })
    .getByRole('row', { name: /秋のモデル/ });
  await expect.poll(() => history.count(), WAIT).toBeGreaterThanOrEqual(3);
  await openModel('秋のモデル');
  await choose('このモデルを止める');
  await becomes(async () => (await city.choices())[0], { active: 'none' });
});

it('edits the rules of places, refusing one that leads nowhere', async () => {
  const before = await city.db.doc(paths.places).get();
  await city.db.doc(paths.places).set(defaultPlaces);
  await toScreen(board, '学びの場');
  const rule = board.getByRole('listitem', { name: '4番目の規則' });
  await rule.getByText('「学習」が理由の30%以上をしめるとき、オンラインでの学び。').waitFor(WAIT);
  await rule.getByLabel('その理由がしめる割合').fill('45');
  await board.getByRole('button', { name: 'オンラインでの学びを消す' }).click();
  await rule.getByText('選ばれていた場は消されました').waitFor();
  await press(board, '保存する');
  await board.getByText('保存していません。直すところが1つあります').waitFor();
  await rule.getByLabel('思い出してもらう場').selectOption({ label: 'フリースクール' });
  await isAccessible(board);
  await press(board, '保存する');
  await board.getByText('保存しました').waitFor(WAIT);
  const stored = (await city.db.doc(paths.places).get()).data() as typeof defaultPlaces;
  expect(stored.places).toHaveLength(defaultPlaces.places.length - 1);
  expect(stored.rules[3]).toMatchObject({ place: 'free-school', when: { factor: 'study', share: 0.45 } });
  await (before.exists ? before.ref.set(before.data() ?? {}) : before.ref.delete());
});

it('shows leaders whether noticing works, their settings, and whom a trial would have named', async () => {
  const page = await desks.signIn(leader);
  await toScreen(page, '気づきの効果');
  const own = page.getByRole('region', { name: 'この学校' });
  await own.getByRole('combobox').selectOption('2026-05', WAIT);
  const figures = own.getByRole('table', { name: /2026年5月.気づきの種類ごとの数/ });
  await figures.getByRole('row', { name: /いくつかの変化 合成データ 14 12 11 64% 3.3時間/ }).waitFor(WAIT);
  await figures.getByRole('row', { name: /話したい 6 6 5 —/ }).waitFor();
  const months = own.getByRole('table', { name: /月ごとの数/ });
  await months.getByRole('row', { name: /2026年5月 20 .* 合成データ 64% 17%/ }).waitFor();
  await own.getByRole('row', { name: /アンケート：友だちとのつながり 0.31 大きくちがう/ }).waitFor();
  await own.getByRole('row', { name: /6年生 7人 —.少人数のため出しません/ }).waitFor();
  await isAccessible(page);

  await toScreen(page, '気づきの設定');
  await page.getByLabel('1学級に、1週間に').fill('1.5');
  await press(page, '保存する');
  await page.getByText('0から100までの整数を入れてください').waitFor();
  await page.getByLabel('1学級に、1週間に').fill('3');
  await page.getByLabel('知らせる時刻').fill('07:45');
  await page.getByRole('radio', { name: '名前で決める' }).check();
  await page.getByRole('checkbox', { name: /中村 校長/ }).check();
  await isAccessible(page);
  await press(page, '保存する');
  await page.getByText('保存しました').waitFor(WAIT);
  expect(await city.stored(paths.settings(city.school, 'policy'), 'notices')).toEqual({
    perClassAndWeek: 3,
    perSchoolAndWeek: 5,
    floor: 0.1,
    digestAt: '07:45',
    bullyingTeam: [leader.uid],
  });

  await toScreen(page, '気づきの効果');
  await toScreen(page, 'モデルの試し');
  await page.getByText('名前はかくしてあります').waitFor(WAIT);
  await press(page, '名前を表示する');
  const rows = page.getByRole('row');
  await rows.filter({ hasText: city.name(3) }).waitFor(WAIT);
  expect((await rows.allInnerTexts()).slice(1).map((text) => text.split('\t'))).toEqual([
    [city.name(1), '5年1組', '1', '遅刻'],
    [city.name(3), '5年1組', '3', '最近の欠席、アンケートで下がった指標'],
  ]);
  await isAccessible(page);
});

it('has no barrier that axe finds on the screens of the board, in either theme', async () => {
  await openModel('秋のモデル');
  await board.getByText('使っている特徴量').click();
  await isAccessible(board);
  await press(board, '見くらべに使う');
  await board.getByRole('dialog').getByRole('button', { name: '決める' }).waitFor();
  await isAccessible(board);
  await board.keyboard.press('Escape');
  await toScreen(board, 'モデル');
  await board.getByRole('heading', { name: '選んだ記録' }).waitFor(WAIT);
  await isAccessible(board);
  await toScreen(board, '気づきの効果');
  await board.getByRole('heading', { name: '気づきは役に立っているか' }).waitFor(WAIT);
  await isAccessible(board);
});

it('shows the board how often tablets told of faults of the app, by day and kind, and of nobody', async () => {
  const stack = `Error: ${city.name(1)}\n at ${appUrl()}/assets/today-Ab1Cd2Ef.js:3:14`;
  const fault = { code: 'screen-broken', version: 'Ab1Cd2Ef', screen: `/board/${CLASS}`, stack };
  const told = await fetch(`${appUrl()}/api/report`, { method: 'POST', body: JSON.stringify(fault) });
  expect(told.status).toBe(204);
  await toScreen(board, 'アプリの不具合');
  const byDay = board.getByRole('region', { name: '日ごとの数' }).getByRole('table');
  await byDay.getByRole('row', { name: '画面が開けなかった' }).first().waitFor(WAIT);
  const kind = board.getByRole('row').filter({ hasText: 'today-Ab1Cd2Ef.js:3:14' });
  expect(await kind.innerText()).toMatch(/画面が開けなかった\s+\/board\/\*\s+Ab1Cd2Ef[^]*\d回/);
  expect(await board.locator('main').innerText()).not.toContain(city.name(1));
  await isAccessible(board);
});
