/**
 * `npm run pictures -- [URL]`: the pictures of the guides in docs/ja, taken from the demo city that `npm start` runs in another window.
 * Everything on them is synthetic.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../stack/chromium';
import { ROOT } from '../stack/folders';
import { PASSWORD } from '../start/accounts';
import { PICTURES, type Picture } from './pictures';

const FOLDER = join(ROOT, 'docs/ja/pictures');
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const WAIT_MS = 60_000;
const LOADING = /^(よみこんでいます|読み込んでいます)/;

async function signedIn(browser: Browser, url: string, { who, size }: Picture): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: size, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
    ...{ colorScheme: 'light', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto('/');
  await page.getByLabel('メールアドレス').fill(`${who}@demo.example`);
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.getByRole('button', { name: 'ログイン' }).click();
  return page;
}

async function take(): Promise<void> {
  const [url = 'http://127.0.0.1:5000'] = process.argv.slice(2);
  const program = findChromium(process.env);
  if (program === undefined) throw new Error('No Chromium was found.');
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: program, args: ARGUMENTS });
  try {
    for (const picture of PICTURES) {
      const page = await signedIn(browser, url, picture);
      await picture.show(page);
      // Live screens never fall silent: what is waited for is that nothing says any more that it is on its way, and the letters.
      await page.getByText(LOADING).or(page.getByLabel(LOADING)).first().waitFor({ state: 'detached' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(FOLDER, `${picture.name}.png`) });
      console.log(`docs/ja/pictures/${picture.name}.png`);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

await take();
