import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '@domain/days';
import { launchTablet, type Tablet } from '../support/chromium';
import {
  ALL_ARRIVED,
  leaveTablet,
  queueSays,
  settleIn,
  signInOnScreen,
  tapWeather,
  waiting,
} from '../support/pupil-screen';
import { FIRESTORE } from '../support/sos-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';

let city: QueueCity;
let tablet: Tablet;
beforeAll(async () => {
  city = await openQueueCity('shared');
  tablet = await launchTablet();
});
afterAll(() => tablet.close());

it('a pupil leaves with a full queue; the next one sees and sends nothing of it; it goes when the first returns', async () => {
  const { page, context } = tablet;
  await settleIn(page, city.a);
  await context.setOffline(true);
  await tapWeather(page, 'かみなり');
  await writePrivately(page, 'だれにも いわない ことば');
  await queueSays(page, waiting(1));
  await leaveTablet(page, { warned: true });

  const left = await everythingStored(page);
  for (const trace of ['だれにも', 'あおい', city.a.uid, city.a.pupilId, city.a.email, dayOf(Date.now())])
    expect(left).not.toContain(trace);
  expect(await countKeys(page)).toBe(0);

  await context.setOffline(false);
  await signInOnScreen(page, city.b);
  await queueSays(page, ALL_ARRIVED);
  expect(await page.getByText('あおい').count()).toBe(0);
  await tapWeather(page, 'はれ');
  await queueSays(page, ALL_ARRIVED);
  await expect.poll(() => city.levelToday(city.b)).toBe(4);
  expect(await city.countCheckIns(city.a)).toBe(0);
  await leaveTablet(page, { warned: false });

  await signInOnScreen(page, city.a);
  await queueSays(page, ALL_ARRIVED);
  await expect.poll(() => city.levelToday(city.a)).toBe(1);
  expect(await city.countCheckIns(city.b)).toBe(1);
});

it('a closed account closes its tablet at the next answer: nothing of the child stays, and what waits is kept sealed', async () => {
  const { page, context } = tablet;
  await leaveTablet(page, { warned: false });
  await settleIn(page, city.b);
  // Its answers do not come through; who is signed in can be asked.
  await context.route(FIRESTORE, (route) => route.abort());
  await tapWeather(page, 'あめ');
  await queueSays(page, waiting(1));
  await city.close(city.b, true);
  await context.setOffline(true);
  await context.setOffline(false);
  await page.getByLabel('メールアドレス').waitFor({ timeout: 90_000 });
  expect(await page.title()).toBe('ログイン｜そらもよう');
  for (const trace of ['みどり', 'もう一度えらぶ', 'きょう｜'])
    expect(await page.locator('html').innerText()).not.toContain(trace);
  const left = await everythingStored(page);
  for (const trace of ['みどり', city.b.uid, city.b.pupilId, dayOf(Date.now())])
    expect(left).not.toContain(trace);
  expect(await countKeys(page)).toBe(0);

  await context.unroute(FIRESTORE);
  await city.close(city.b, false);
  await signInOnScreen(page, city.b);
  await queueSays(page, ALL_ARRIVED);
  await expect.poll(() => city.levelToday(city.b)).toBe(2);
});

async function writePrivately(page: Page, words: string): Promise<void> {
  await page
    .getByRole('radio', { name: '自分だけ' })
    .or(page.getByRole('button', { name: '自分だけ' }))
    .first()
    .click();
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'しまう' }).click();
  await page.getByText('しまいました').waitFor();
}

/** All that a curious next pupil finds in the browser's databases, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const decode = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    for (const { name } of await indexedDB.databases()) {
      // The SDK's own note of the days on which the app was open, by whomever.
      if (name === 'firebase-heartbeat-database') continue;
      const db = await done(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) {
        const rows = await done(db.transaction(store).objectStore(store).getAll());
        found.push(JSON.stringify(rows.map(decode)));
      }
      db.close();
    }
    return [...found, JSON.stringify(Object.entries(localStorage))].join('\n');
  });
}

function countKeys(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('soramoyo');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('keys').objectStore('keys').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
