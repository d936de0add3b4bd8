// @vitest-environment happy-dom
import { builtInModel } from '@domain/defaults/model-a';
import type { RiskModel } from '@domain/risk/model';
import type { DryRun, ModelChoice } from '@domain/risk/records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { StaffPorts } from '@/staff/ports';
import type { ModelsPort } from '@/staff/ports/models';
import { asOf, failing, onItsWay, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import ModelPage from './model-page';
import ModelsPage from './models-page';

const BOARD = { uid: 'b1', name: '佐藤', role: 'board', today: TEACHER.today } as const;
const evaluated = (ships: boolean): RiskModel['evaluation'] => ({
  ...{ ships, against: builtInModel.id, auc: 0.7, averagePrecision: 0.1, f1: 0.2, prevalence: 0.01 },
  recallAt5: { difference: ships ? 0.031 : 0.004, low: ships ? 0.012 : -0.013, high: 0.05 },
});
const model = (id: string, title: string, ships: boolean): RiskModel => ({
  ...{ ...builtInModel, id, kind: 'C', evaluation: evaluated(ships) },
  card: { ...builtInModel.card, title, synthetic: true },
});
const AUTUMN = model('autumn', '秋のモデル', true);
const SPRING = model('spring', '春のモデル', false);
const FIGURES = { scored: 412, aboveFloor: 31, wouldNotice: 5, alsoPresent: 3 };
const DONE: DryRun = {
  ...{ state: 'done', problems: [], month: '2026-10' },
  schools: { 'minato-sho': { ...FIGURES, firstReasons: { 'absent-recently': 3 } } },
};
const choice = (active: string, at: string): ModelChoice => ({ active, at, by: 'b1' });

onStaffScreens();

function showPage(
  page: React.ReactNode,
  models: Partial<ModelsPort>,
  send: StaffPorts['commands']['send'] = () => Promise.resolve('stored'),
) {
  show(
    page,
    {
      models: {
        watchModels: there({ byId: { autumn: AUTUMN, spring: SPRING }, unreadable: [] }),
        ...{ watchModelChoices: there({}), watchDryRun: there(DONE), ...models },
      },
      schools: {
        watchSchools: there({ 'minato-sho': { name: 'みなと小', code: '1', timezone: 'Asia/Tokyo' } }),
      },
      commands: { send },
    },
    BOARD,
  );
}

describe('all models', () => {
  it.each([
    ['load', onItsWay, '読み込んで'],
    ['are not for this reader', failing('denied'), '見ることができません'],
    ['cannot be reached', failing('unavailable'), 'つながりません'],
    ['cannot be read', failing('broken'), '読み取れない'],
  ] as const)('say that they %s', (_, watchModels, words) => {
    showPage(<ModelsPage />, { watchModels });
    const said = screen.getByRole('status');
    expect(said.textContent || said.getAttribute('aria-label')).toContain(words);
  });

  it('say that nobody has chosen one, and name what cannot be read without hiding the others', () => {
    showPage(<ModelsPage />, { watchModels: there({ byId: { autumn: AUTUMN }, unreadable: ['x-1'] }) });
    expect(screen.getByText(/まだ だれも選んでいません/)).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('x-1');
    expect(screen.getByRole('link', { name: '秋のモデル' })).toBeDefined();
  });

  it('say which one runs, since when and by whom', () => {
    const choices = { c1: choice('autumn', '2026-11-19T00:00:00Z') };
    showPage(<ModelsPage />, { watchModelChoices: there(choices) });
    const now = within(screen.getByRole('region', { name: 'いま動いているもの' }));
    expect(now.getByRole('link', { name: '秋のモデル' })).toBeDefined();
    expect(now.getByText(/2026年11月19日 9:00にあなたが選びました/)).toBeDefined();
  });
});

describe('a model file', () => {
  const choose = (text: string) =>
    fireEvent.change(screen.getByLabelText(/^モデルのファイル/), {
      target: { files: [new File([text], 'model.json', { type: 'application/json' })] },
    });
  const add = () => screen.queryByRole<HTMLButtonElement>('button', { name: 'このモデルを入れる' });

  it('is checked as a whole before anything is written, in words and by path', async () => {
    const send = vi.fn<StaffPorts['commands']['send']>();
    showPage(<ModelsPage />, {}, send);
    choose('{"format": 1,');
    expect(await screen.findByText(/JSONとして読めません/)).toBeDefined();
    const [feature] = AUTUMN.features;
    choose(JSON.stringify({ ...AUTUMN, intercept: 'high', features: [{ ...feature, name: 'star_sign' }] }));
    expect(await screen.findByText(/直すところが1つあります。何も書きこんでいません/)).toBeDefined();
    expect(screen.getByText('intercept')).toBeDefined();
    choose(
      JSON.stringify({ ...AUTUMN, features: [{ ...feature, name: 'star_sign', sign: '+', weight: -1 }] }),
    );
    expect(await screen.findByText('features[0].name')).toBeDefined();
    expect(screen.getByText(/決めた符号（sign）と重みの向きが合いません/)).toBeDefined();
    expect(add()).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('is not written without a connection, which is said', async () => {
    showPage(<ModelsPage />, {
      watchModels: asOf({ byId: { autumn: AUTUMN }, unreadable: [] }, 0),
    });
    choose(JSON.stringify(AUTUMN));
    await waitFor(() => expect(add()?.disabled).toBe(true));
    expect(screen.getByText(/つながるまで書きこめません/)).toBeDefined();
  });

  it('that stands there already is refused in words', async () => {
    showPage(<ModelsPage />, {}, () => Promise.resolve({ refused: 'model-exists' }));
    choose(JSON.stringify(AUTUMN));
    await waitFor(() => expect(add()).not.toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'このモデルを入れる' }));
    expect(await screen.findByText(/このidのモデルは もう入っています/)).toBeDefined();
  });
});

describe('one model', () => {
  const open = (modelId: string, watchDryRun: ModelsPort['watchDryRun']) =>
    showPage(<ModelPage modelId={modelId} />, { watchDryRun });

  it('waits for its trial before it may do anything', () => {
    open('autumn', there(null));
    expect(screen.getByText(/先月のデータでの試しが、まだ終わっていません/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'このモデルで気づきを出す' })).toBeNull();
  });

  it('shows how far its trial is', () => {
    open('autumn', there({ ...DONE, state: 'running', schools: {} }));
    expect(screen.getByText(/先月のデータで試しています/)).toBeDefined();
    expect(screen.getByRole('progressbar')).toBeDefined();
  });

  it('says what the functions found wrong with it', () => {
    const problems = [{ path: 'features[1].name', code: 'unknown-feature' }];
    open('autumn', there({ ...DONE, state: 'refused', problems, schools: {} }));
    expect(screen.getByText(/この名前の特徴量は、だれも計算しません/)).toBeDefined();
  });

  it('shows what it would have done by school, and where it could not be tried', () => {
    open('autumn', there({ ...DONE, failed: ['yama-sho'] }));
    expect(screen.getByText('試せなかった学校：yama-sho')).toBeDefined();
    const table = within(screen.getByRole('table', { name: '学校ごとの、試しの結果' }));
    const rows = table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows.at(-1)).toEqual(['みなと小', '412人', '31人', '5人', '3人', '最近の欠席 3人']);
  });

  it('that is not better than past absence makes no notices, and it is said why', () => {
    open('spring', there(DONE));
    expect(screen.getByText(/A（これまでの欠席）より よいと言えませんでした/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'このモデルで気づきを出す' })).toBeNull();
    expect(screen.getByText(/-0\.013/)).toBeDefined();
    expect(screen.getByText(/作りものの子どものデータで訓練したモデルです/)).toBeDefined();
  });

  it('that is not there is said to be missing', () => {
    open('winter', there(null));
    expect(screen.queryByRole('button', { name: 'このモデルで気づきを出す' })).toBeNull();
    expect(screen.getByRole('status')).toBeDefined();
  });
});
