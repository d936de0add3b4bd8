// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import type { StaffSession } from '@/local/session';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { StaffHeader, type StaffLink } from './staff-header';

vi.mock('@/firebase/this-stack', () => ({ stack: {} }));

const SESSION = { uid: 'l1', role: 'leader', school: 's1' } as StaffSession;
const link = (label: string, isBehind = false): StaffLink => ({
  ...{ pattern: `/${label}`, href: `/${label}`, label, isBehind },
});
const DAILY = ['ようす', '結果', '気づき', 'SOS'].map((label) => link(label));
const SELDOM = ['設定', '集計', '記録'].map((label) => link(label, true));

onStaffScreens();
beforeEach(() => history.replaceState(null, '', '/ようす'));

const showHeader = (links: readonly StaffLink[]) =>
  show(<StaffHeader session={SESSION} links={links} who="中村（校長）" />, {});
const linksShown = () =>
  screen
    .getAllByRole('link')
    .filter((one) => one.closest('[hidden]') === null)
    .map((one) => one.textContent);
const menu = () => screen.getByRole('button', { name: /そのほか/ });

describe('links', () => {
  it('that are not needed every day stand behind a button, which leaves room for the name', () => {
    showHeader([...DAILY, ...SELDOM]);
    expect(screen.getByText('中村（校長）')).toBeDefined();
    expect(linksShown()).toEqual(['ようす', '結果', '気づき', 'SOS']);
    fireEvent.click(menu());
    expect(menu().getAttribute('aria-expanded')).toBe('true');
    expect(linksShown()).toEqual(['ようす', '結果', '気づき', 'SOS', '設定', '集計', '記録']);
  });

  it('close again by Escape, by a press elsewhere, and when one is followed', () => {
    showHeader([...DAILY, ...SELDOM]);
    const closed = () => expect(menu().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(menu());
    fireEvent.keyDown(document.body, { key: 'Escape' });
    closed();
    expect(document.activeElement).toBe(menu());
    fireEvent.click(menu());
    fireEvent.pointerDown(document.body);
    closed();
    fireEvent.click(menu());
    fireEvent.click(screen.getByRole('link', { name: '集計' }));
    closed();
    expect(menu().getAttribute('aria-current')).toBe('true');
    fireEvent.click(menu());
    fireEvent.popState(window);
    closed();
  });

  it('stay open while the app brings whoever signed in to the first screen, until the keyboard goes on', async () => {
    showHeader([...DAILY, ...SELDOM]);
    document.body.insertAdjacentHTML('beforeend', '<h1 tabindex="-1">朝のようす</h1><button>名前</button>');
    fireEvent.click(menu());
    act(() => navigate('/結果', { replace: true }));
    fireEvent.focusIn(screen.getByRole('heading', { name: '朝のようす' }));
    await waitFor(() => {
      expect(screen.getByRole('link', { name: '結果' }).getAttribute('aria-current')).toBe('page');
    });
    expect(menu().getAttribute('aria-expanded')).toBe('true');
    fireEvent.focusIn(screen.getByRole('button', { name: '名前' }));
    expect(menu().getAttribute('aria-expanded')).toBe('false');
  });
});

it('of a long menu stand under what they are about, in the order of the headings', () => {
  const grouped = [
    { ...link('変更の記録', true), group: 'records' as const },
    { ...link('子どもの転入・転出', true), group: 'children' as const },
    { ...link('取り込み', true), group: 'settings' as const },
  ];
  showHeader([...DAILY, ...grouped]);
  fireEvent.click(menu());
  const navigation = within(screen.getByRole('navigation'));
  expect(navigation.getAllByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual([
    ...['子どもと人', '学校の設定', '記録と権限'],
  ]);
  expect(linksShown().slice(DAILY.length)).toEqual(['子どもの転入・転出', '取り込み', '変更の記録']);
});

it('stand in one row where none is behind', () => {
  showHeader(DAILY);
  expect(linksShown()).toEqual(['ようす', '結果', '気づき', 'SOS']);
  expect(screen.queryByRole('button', { name: /そのほか/ })).toBeNull();
});
