// @vitest-environment happy-dom
import { findPupils, pupilIndex } from '@domain/record/find-pupils';
import type { Roster } from '@domain/school/school';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import SearchPage from './search-page';

onStaffScreens();

const roster = (names: Record<string, string>): Roster => ({
  pupils: Object.fromEntries(
    Object.entries(names).map(([pupilId, name], at) => {
      const [familyName = '', givenName = '', kana = ''] = name.split(' ');
      return [pupilId, { number: at + 1, familyName, givenName, kana: kana.replace('_', ' ') }];
    }),
  ),
});
const index = pupilIndex(
  {
    '2026-5-1': roster({
      p1: '青木 光 あおき_ひかり',
      p2: '青木 空 あおき_そら',
      p3: '渡辺 湊 わたなべ_みなと',
    }),
  },
  () => '5年1組',
);

function showSearch() {
  show(
    <SearchPage index={{ state: 'ready', value: index, live: true, at: 0 }} classNameOf={() => '5年1組'} />,
    {},
  );
}
const field = () => screen.findByRole('combobox');
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

it('has the cursor in its field, and shows no name before anything is looked for', async () => {
  showSearch();
  expect(document.activeElement).toBe(await field());
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(document.body.textContent).not.toContain('青木');
});

it('chooses with the arrows, round the ends, and opens with Enter', async () => {
  showSearch();
  fireEvent.change(await field(), { target: { value: 'あお' } });
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(chosen()).toContain('光');
  fireEvent.keyDown(await field(), { key: 'ArrowDown' });
  expect(chosen()).toContain('空');
  expect((await field()).getAttribute('aria-activedescendant')).toBe(
    screen.getByRole('option', { selected: true }).id,
  );
  fireEvent.keyDown(await field(), { key: 'ArrowDown' });
  expect(chosen()).toContain('光');
  fireEvent.keyDown(await field(), { key: 'ArrowUp' });
  fireEvent.keyDown(await field(), { key: 'Enter' });
  expect(location.pathname).toBe('/pupils/p2');
  const [first] = screen.getAllByRole('option');
  if (first) fireEvent.click(first);
  expect(location.pathname).toBe('/pupils/p1');
});

it('does not open anybody by the Enter that ends the conversion of a reading', async () => {
  history.replaceState(null, '', '/pupils');
  showSearch();
  fireEvent.change(await field(), { target: { value: 'あお' } });
  fireEvent.keyDown(await field(), { key: 'Enter', isComposing: true });
  expect(location.pathname).toBe('/pupils');
});

it('says that nobody was found, and how many more there are than it shows', async () => {
  showSearch();
  fireEvent.change(await field(), { target: { value: 'やまだ' } });
  screen.getByText(/見つかりません/);
  expect(findPupils(index, '5年1組')).toHaveLength(3);
  fireEvent.change(await field(), { target: { value: '5-1' } });
  screen.getByText('3人');
});
