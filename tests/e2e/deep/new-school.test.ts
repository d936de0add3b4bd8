/** A school of 200 from nothing, on screen alone: what a person has to do for it, counted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardCity } from '../../support/board-city';
import { launchTablet, type Tablet } from '../../support/chromium';
import { accountList, asFile, listedPupils, rosterList } from '../../support/office-lists';
import { PersonsTime } from '../../support/persons-time';
import { ALL_ARRIVED, appIsKept, queueSays, tapWeather } from '../../support/pupil-screen';
import { PASSWORD } from '../../support/staff-city';
import { chooseOwnPassword, signOutAsStaff } from '../../support/staff-screen';
import { answerAll, press, send, WORDS } from '../../support/survey-screen';

const PUPILS = 200;
const GRADES = 6;
const MINUTES_AT_MOST = 30;
const DAY_MS = 24 * 60 * 60_000;

/** Another one each time: a school stands once for its code. */
const run = String(Date.now());
const domain = `umibe-${run}.example`;
const SCHOOL = { name: `海辺小学校 ${run.slice(-5)}`, code: `B1${run.slice(-11).padStart(11, '0')}` };
const FIRST_PASSWORD = 'hajimete-no-hi';
const OWN_PASSWORD = 'watashi-no-kotoba';
const OFFICE = `jimu@${domain}`;

const city = new BoardCity('new-school-sho');
const tablets: Tablet[] = [];

beforeAll(() => city.open());
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

async function open(viewport?: { width: number; height: number }): Promise<Tablet> {
  const tablet = await launchTablet(viewport && { viewport });
  tablets.push(tablet);
  return tablet;
}

it(
  'is set up by the board and an office in less than half an hour of a person’s time, and a pupil’s answer reaches the teacher',
  { timeout: 900_000 },
  async () => {
    const { page } = await open({ width: 1366, height: 768 });
    page.setDefaultTimeout(60_000);
    const person = new PersonsTime(page);
    const pupils = listedPupils(PUPILS, GRADES, domain);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const field = (name: string | RegExp) => page.getByLabel(name, { exact: true });
    const signIn = async (email: string, password: string) => {
      await page.goto('/');
      await person.type(field('メールアドレス'), email);
      await person.type(field('パスワード'), password);
      await person.press(button('ログイン'));
      if (password === FIRST_PASSWORD) {
        await person.waitFor(page.getByRole('heading', { name: '自分のパスワードを決める' }));
        for (const name of ['新しいパスワード', '新しいパスワード（もう一度）'])
          await person.type(field(name), OWN_PASSWORD);
        await person.press(button('このパスワードにする'));
      }
      await person.waitFor(button('ログアウト'));
    };
    /** What is missing leads to where it is done. */
    const fromHome = async (name: string) => {
      await person.press(link('ホーム'));
      await person.waitFor(link(name));
      await person.press(link(name));
    };
    const save = async () => {
      await person.press(button('保存する'));
      await person.waitFor(page.getByText(/^保存しました/));
    };

    await signIn(city.board.email, PASSWORD);
    await person.press(button(/^そのほか/));
    await person.press(link('学校'));
    await person.press(button(/^(学校を加える|もう1校加える)$/));
    await person.type(field('学校の名前'), SCHOOL.name);
    await person.type(page.getByLabel('学校コード'), SCHOOL.code);
    await person.type(field('名前'), '事務 うみ');
    await person.type(field('メールアドレス'), OFFICE);
    await person.type(page.getByLabel('最初のパスワード'), FIRST_PASSWORD);
    await person.press(button('学校を加える'));
    await person.waitFor(page.getByText(`${SCHOOL.name}を加えました`));
    await signOutAsStaff(page);

    await signIn(OFFICE, FIRST_PASSWORD);
    await person.waitFor(link('名簿を取りこむ'));
    await person.press(link('名簿を取りこむ'));
    await person.waitFor(page.getByRole('heading', { name: 'ファイルを入れる' }));
    await person.chooseFiles(page.locator('input[type=file]'), [
      asFile('全校児童名簿.csv', rosterList(SCHOOL.name, pupils)),
      asFile('アカウント.csv', accountList(pupils)),
    ]);
    await person.press(button('読み取る'));
    await person.waitFor(button(/件を取り込む$/), 300_000);
    expect(await page.getByText('取り込みません').count()).toBe(0);
    expect(await page.getByText(`${PUPILS}人`, { exact: true }).count()).toBe(1);
    await person.press(button(/件を取り込む$/));
    await person.waitFor(page.getByRole('heading', { name: '取り込みました' }), 300_000);

    const staff = [
      ['海野 校長', '校長', undefined, 'kocho'],
      ['浜 ようご', '養護教諭', undefined, 'yogo'],
      ...Array.from(
        { length: GRADES },
        (_, at) => [`担任 ${at + 1}`, '担任', at + 1, `tannin${at + 1}`] as const,
      ),
    ] as const;
    await fromHome('教職員を見る');
    await person.waitFor(link('働く人を加える'));
    await person.press(link('働く人を加える'));
    for (const [index, [name, title, grade, account]] of staff.entries()) {
      if (index > 0) await person.press(button('もうひとり加える'));
      await person.type(page.getByRole('textbox', { name: '名前' }), name);
      if (title !== '担任') await person.choose(page.getByRole('combobox', { name: /^役割/ }), title);
      if (grade) await person.check(page.getByRole('checkbox', { name: `${grade}年1組`, exact: true }));
      await person.type(field('メールアドレス'), `${account}@${domain}`);
      await person.type(page.getByLabel('最初のパスワード'), FIRST_PASSWORD);
      await person.press(button('加える'));
      await person.waitFor(page.getByText(`${name}さんを加えました`));
    }

    await fromHome('電話番号を書く');
    await person.type(page.getByLabel(/^電話/), '00-0000-0000');
    await save();
    await fromHome('予定を決める');
    await save();
    await fromHome('順番を確かめる');
    await person.check(page.getByRole('checkbox', { name: /訓練/ }));
    await save();
    await fromHome('受け取る人を決める');
    for (const name of [/^浜 ようご/, /^海野 校長/]) await person.check(page.getByRole('checkbox', { name }));
    await save();
    for (const name of ['相談先を書く', '部屋を決める', 'たずね方を決める']) {
      await fromHome(name);
      await save();
    }
    await fromHome('回をつくる');
    await person.press(link('新しい回をつくる'));
    await person.type(field('名前'), 'はじめてのアンケート');
    const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
    await person.type(field('始まりの日'), yesterday);
    await person.press(button('保存する'));
    await person.waitFor(page.getByRole('heading', { name: 'いま、たずねています' }));
    await person.press(link('ホーム'));
    await person.waitFor(page.getByRole('heading', { name: 'すべてそろっています' }));
    await signOutAsStaff(page);

    // From here on it is used.
    const [pupil] = pupils.filter(({ grade }) => grade === 5);
    if (!pupil) throw new Error('nobody is in grade 5');
    const tablet = await open();
    await tablet.page.goto('/');
    await tablet.page.getByLabel('メールアドレス').fill(pupil.email);
    await tablet.page.getByLabel('パスワード').fill(pupil.password);
    await tablet.page.getByRole('button', { name: 'ログイン' }).click();
    await chooseOwnPassword(tablet.page, OWN_PASSWORD);
    await appIsKept(tablet.page);
    await tapWeather(tablet.page, 'くもり');
    await tablet.page.goto('/survey');
    await tablet.page.getByRole('heading', { name: 'はじめてのアンケート' }).waitFor();
    await tablet.page.getByRole('link', { name: 'はじめる' }).click();
    await press(tablet.page, 'はじめる');
    await answerAll(tablet.page, WORDS[3]);
    await send(tablet.page);
    await queueSays(tablet.page, ALL_ARRIVED);

    await signIn(`tannin5@${domain}`, FIRST_PASSWORD);
    await page.getByText('33人のうち1人が答えました').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: '名前を表示する' }).click();
    await page
      .getByRole('rowheader', { name: `${pupil.family} ${pupil.given}` })
      .first()
      .waitFor();

    console.log(`A school of ${PUPILS}: ${person.said()}`);
    expect(person.acting).toBeLessThan(MINUTES_AT_MOST);
  },
);
