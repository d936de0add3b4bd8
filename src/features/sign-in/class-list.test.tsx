// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { forgetClassTablet, keepClassTablet, keptClassTablet } from '@/local/class-tablet';

let SignInPage: ComponentType<{ onOpenHelp: () => void }>;
beforeAll(async () => {
  vi.stubEnv('VITE_STACK', JSON.stringify({ projectId: 'demo-sign-in', apiKey: 'none' }));
  SignInPage = (await import('./sign-in-page')).default;
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'signin']);
});
const answers = vi.fn<() => Response | Promise<Response>>();
beforeEach(() => {
  keepClassTablet({ school: 'sora', secret: '0a'.repeat(16) });
  vi.stubGlobal('fetch', (address: string) => {
    if (address !== '/api/class-tablet') throw new Error(`nobody expected ${address}`);
    return Promise.resolve(answers());
  });
});
afterEach(() => {
  cleanup();
  forgetClassTablet();
  vi.unstubAllGlobals();
});

const says = (result: object) => answers.mockImplementation(() => Response.json({ result }));
const open = () => render(<SignInPage onOpenHelp={() => undefined} />);
const CHILDREN = [
  { child: 'one', number: 1, name: 'あき' },
  { child: 'two', number: 2, name: '' },
];
const CLASS = { state: 'open', classId: '2026-1-2', className: '1年2組', children: CHILDREN };

it('waits for the names, shows them, and asks whoever tapped itself for the pictures', async () => {
  says(CLASS);
  open();
  expect(await screen.findByText('なまえを よんでいます…')).toBeDefined();
  await screen.findByRole('heading', { name: '1ねん 2くみ' });
  expect(screen.getByRole('button', { name: '2ばん' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '1ばん あき' }));
  expect(document.activeElement?.textContent).toContain('あき');
  expect(screen.getByRole('button', { name: 'ねこ' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'ちがう ひと' }));
  expect(await screen.findByRole('button', { name: '1ばん あき' })).toBeDefined();
});

it('puts the names away when the screen goes dark, and asks for them anew', async () => {
  says(CLASS);
  open();
  fireEvent.click(await screen.findByRole('button', { name: '1ばん あき' }));
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  await screen.findByText('なまえは、しまってあります。');
  expect(document.body.textContent).not.toContain('あき');
  vi.restoreAllMocks();
  says({ state: 'after-school' });
  fireEvent.click(screen.getByRole('button', { name: 'なまえを だす' }));
  expect((await screen.findByRole('alert')).textContent).toContain('がっこうの じかんに つかえます');
});

it('keeps no name on the tablet', async () => {
  says(CLASS);
  open();
  await screen.findByRole('button', { name: '1ばん あき' });
  const kept = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
  expect(JSON.stringify(kept)).toContain('0a'.repeat(16));
  expect(JSON.stringify(kept)).not.toContain('あき');
});

it.each([
  ['off', 'いまは つかえません'],
  ['after-school', 'がっこうの じかんに つかえます'],
  ['resting', 'きょうは もう つかえません'],
])('says plainly that it is %s, and tries again', async (state, words) => {
  says({ state });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  says(CLASS);
  fireEvent.click(screen.getByRole('button', { name: 'もういちど' }));
  expect(await screen.findByRole('button', { name: '1ばん あき' })).toBeDefined();
});

it('once it was taken away it says so and is an ordinary tablet from then on', async () => {
  says({ state: 'ended' });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('もう なまえは でません');
  expect(screen.queryByRole('button', { name: 'もういちど' })).toBeNull();
  expect(keptClassTablet()).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'ほかの はいりかた' }));
  expect(screen.getByLabelText('メールアドレス')).toBeDefined();
});

it('without a network it says that, and is still the tablet of the class', async () => {
  answers.mockRejectedValue(new TypeError('no network'));
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('ネットに つながっていません');
  vi.restoreAllMocks();
  expect(keptClassTablet()).toBeDefined();
});

it('an answer that is none takes nothing away', async () => {
  answers.mockImplementation(() => Response.json({ error: {} }, { status: 500 }));
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('なまえを だせませんでした');
  expect(keptClassTablet()).toBeDefined();
});

it('says that nobody is in the class yet', async () => {
  says({ ...CLASS, children: [] });
  open();
  expect((await screen.findByRole('status')).textContent).toBeDefined();
  expect(await screen.findByText(/まだ だれの なまえも ありません/)).toBeDefined();
});
