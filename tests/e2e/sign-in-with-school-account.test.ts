import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { buildWith } from '../support/project-config';
import { type CityStaff, StaffCity } from '../support/staff-city';

const city = new StaffCity('school-account-sho');
let leader: CityStaff;
let tablet: Tablet;

beforeAll(async () => {
  await city.open();
  leader = await city.staff('leader', '中村 校長', []);
});
afterEach(async () => {
  await tablet.context.unrouteAll({ behavior: 'ignoreErrors' });
  await tablet.close();
});

/** Google's page: it sends whoever comes straight back, with a token of the form that the Auth emulator takes, or without. */
async function open(answer: (asked: URLSearchParams) => string): Promise<Page> {
  tablet = await launchTablet();
  const { context, page } = tablet;
  await buildWith(context, { providers: [{ id: 'google.com', clientId: 'app' }] });
  await context.route('https://accounts.google.com/**', (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const location = `${asked.get('redirect_uri') ?? ''}#${answer(asked)}&state=${asked.get('state') ?? ''}`;
    return route.fulfill({ status: 302, headers: { location } });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Googleでログイン' }).click();
  return page;
}

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
const tokenOf = (claims: object) => `id_token=${part({ alg: 'none' })}.${part(claims)}.`;

it('signs in with the school account that a provider vouches for, and leaves no token in the address', async () => {
  const page = await open((asked) =>
    tokenOf({ sub: 'g-1', email: leader.email, email_verified: true, nonce: asked.get('nonce') }),
  );
  await page.getByRole('link', { name: '朝のようす' }).waitFor({ timeout: 30_000 });
  expect(page.url()).not.toContain('id_token');
});

it('takes no token that was made for another sign-in', async () => {
  const page = await open(() => tokenOf({ sub: 'g-1', email: leader.email, nonce: 'another' }));
  await page.getByRole('alert').getByText('ログインが終わっていません').waitFor({ timeout: 30_000 });
});

it('lets in nobody whom the school has not named', async () => {
  const page = await open((asked) =>
    tokenOf({ sub: 'g-2', email: 'stranger@demo.example', email_verified: true, nonce: asked.get('nonce') }),
  );
  await page.getByRole('alert').getByText('このアカウントは、まだ使えません').waitFor({ timeout: 30_000 });
});
