// @vitest-environment happy-dom
import type { ModelList } from '@domain/risk/records';
import type { Roster } from '@domain/school/school';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ModelsPort } from '@/staff/ports/models';
import { failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import ModelListsPage from './model-lists-page';

const PUPIL = { familyName: '青木', givenName: '光', kana: 'あおき ひかり', number: 1 };
const ROSTERS = { '2026-5-1': { pupils: { p1: PUPIL } } } as unknown as Record<string, Roster>;
const LIST: ModelList = {
  ...{ model: 'synthetic-a', title: '秋のモデル', trained: '2026-10-31', month: '2026-10', synthetic: true },
  pupils: [
    { pupilId: 'p1', classId: '2026-5-1', reasons: ['absent-recently'] },
    { pupilId: 'gone', classId: '2026-5-1', reasons: ['late-often'] },
  ],
};

onStaffScreens();

function showLists(watchModelLists: ModelsPort['watchModelLists']) {
  show(<ModelListsPage school="s1" classNameOf={() => '5年1組'} />, {
    models: { watchModelLists },
    schools: { watchRosters: there(ROSTERS) },
  });
}

it('calls a model by its name and the day it was trained, never by its id', () => {
  showLists(there({ 'synthetic-a': LIST }));
  expect(document.body.textContent).toContain('秋のモデル');
  expect(document.body.textContent).not.toContain('青木');
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  expect(screen.getByRole('heading', { name: '秋のモデル' })).toBeDefined();
  expect(screen.getByText('2026年10月31日に訓練したモデル')).toBeDefined();
  expect(document.body.textContent).not.toContain('synthetic-a');
});

it('shows whom it would have named, by number and without a rank, also who has left the class', () => {
  showLists(there({ 'synthetic-a': LIST }));
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ['名簿にいない人', '5年1組', '—', '遅刻'],
    ['青木 光', '5年1組', '1', '最近の欠席'],
  ]);
});

it('says so of a list from before models told their names', () => {
  const { model, month, synthetic, pupils } = LIST;
  showLists(there({ 'synthetic-a': { model, month, synthetic, pupils } }));
  expect(screen.getByText('名前のないモデル')).toBeDefined();
  expect(document.body.textContent).not.toContain('synthetic-a');
});

it.each([
  ['loads', onItsWay, '読み込んで'],
  ['is empty', there({}), '試したモデルは、まだありません'],
  ['is not for this reader', failing('denied'), '見ることができません'],
  ['cannot be reached', failing('unavailable'), 'つながりません'],
  ['cannot be read', failing('broken'), '読み取れない'],
] as const)('says that it %s', (_, watchModelLists, words) => {
  showLists(watchModelLists);
  const said = screen.getByRole('status');
  expect(said.textContent || said.getAttribute('aria-label')).toContain(words);
});
