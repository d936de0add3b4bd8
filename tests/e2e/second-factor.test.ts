import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { launchTablet, type Tablet } from '../support/chromium';
import { type CityStaff, CLASS, PASSWORD, StaffCity } from '../support/staff-city';
import { isAccessible, signInAsStaff, signOutAsStaff, toScreen } from '../support/staff-screen';

const city = new StaffCity('factor-sho');
const WAIT = { timeout: 60_000 };
const NUMBERS = { admin: '+819012340001', teacher: '+819012340002' };
let tablet: Tablet;
let admin: CityStaff;
let teacher: CityStaff;

beforeAll(async () => {
  await city.open();
  admin = await city.staff('admin', '事務 さん', []);
  teacher = await city.staff('teacher', '佐藤 先生', [CLASS]);
  const retentionYears = { responses: 5, checkIns: 3 };
  await city.db
    .doc(paths.settings(city.school, 'policy'))
    .set({ safetyContacts: [teacher.uid], retentionYears, requireMfa: false });
  tablet = await launchTablet();
});
afterAll(() => tablet.close());

const codesSchema = z.object({
  verificationCodes: z.array(z.object({ phoneNumber: z.string(), code: z.string() })),
});

/** What the Auth emulator has sent last, in place of an SMS. */
async function codeFor(number: string): Promise<string> {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST ?? '';
  const response = await fetch(`http://${host}/emulator/v1/projects/demo-soramoyo/verificationCodes`);
  const { verificationCodes } = codesSchema.parse(await response.json());
  return verificationCodes.filter(({ phoneNumber }) => phoneNumber === number).at(-1)?.code ?? '';
}

async function enrol(page: Page, number: string): Promise<void> {
  await page.getByLabel('電話番号').fill(number);
  await page.getByRole('button', { name: 'はじめる' }).click();
  await page.getByLabel('コード', { exact: true }).waitFor(WAIT);
  await page.getByLabel('コード', { exact: true }).fill(await codeFor(number));
  await page.getByRole('button', { name: 'つづける' }).click();
}

async function signIn(page: Page, { email }: CityStaff): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.getByRole('button', { name: 'ログイン' }).click();
}

it('is set up, asked for at the next sign-in, asked of everybody, and opens nothing to whoever has none yet', async () => {
  const { page } = tablet;
  await signInAsStaff(page, admin);
  await page.getByRole('button', { name: /自分のログイン/ }).click();
  await page.getByRole('button', { name: '2段階の確認を登録する' }).click();
  await enrol(page, NUMBERS.admin);
  await page.getByText('登録してあります').waitFor(WAIT);
  await page.getByRole('button', { name: 'とじる' }).click();
  await signOutAsStaff(page);

  const onItsWay = Promise.withResolvers<undefined>();
  await page.route('**/mfaSignIn:start**', async (route) => {
    await onItsWay.promise;
    await route.continue();
  });
  await signIn(page, admin);
  await page.getByText(/SMSでコードを送っています/).waitFor(WAIT);
  await page.getByLabel('コード', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'つづける' }).click();
  onItsWay.resolve(undefined);
  await page.getByText('コードがちがうか').waitFor(WAIT);
  await page.getByText(/SMSで6けたのコードを送りました/).waitFor(WAIT);
  await page.getByLabel('コード', { exact: true }).fill(await codeFor(NUMBERS.admin));
  await page.getByRole('button', { name: 'つづける' }).click();
  await toScreen(page, 'ログインのきまり');
  await page.getByRole('button', { name: '全員に必要にする' }).click();
  await page.getByText('いまは、全員に必要です').waitFor(WAIT);
  await signOutAsStaff(page);

  await signIn(page, teacher);
  await page.getByRole('heading', { name: '2段階の確認を登録してください' }).waitFor(WAIT);
  expect(await page.getByRole('link', { name: '学級のようす' }).count()).toBe(0);
  await isAccessible(page);
  await enrol(page, NUMBERS.teacher);
  await page.getByRole('link', { name: '学級のようす' }).click(WAIT);
  await page.getByRole('heading', { name: /5年1組/ }).waitFor(WAIT);
});
