// @vitest-environment happy-dom
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Instrument } from '@domain/survey/instrument';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { failing, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import InstrumentsPage from './instruments-page';

onStaffScreens();

const BOARD = { ...TEACHER, role: 'board' } as const;
const HEADING = 'id,indicator,key,sensitive,grades4_9,grades1_3';
const KEPT = { 'city@1': { ...soramoyo34, id: 'city', items: soramoyo34.items.slice(0, 1) } };

const open = (stored: Record<string, Instrument> = {}, send = vi.fn().mockResolvedValue('stored')) => {
  show(<InstrumentsPage />, { surveys: { watchInstruments: there(stored) }, commands: { send } }, BOARD);
  return send;
};
const choose = async (name: string, ...parts: BlobPart[]) =>
  fireEvent.change(await screen.findByLabelText('調査票のファイル'), {
    target: { files: [new File(parts, name)] },
  });

it('keeps a table only after it was shown as children read it, under its name, as the next version', async () => {
  const send = open(KEPT);
  await choose('City.csv', `\uFEFF${HEADING}\r\na1,mood,-,hard,{雨|あめ}だった,あめだった\r\n`);
  await screen.findByText(
    '確かめました。第2版として保存できます。下の質問を、両方の学年の分、読んでください。',
  );
  expect(screen.getAllByText(/命と安全の担当に、その日に知らせます/)).toHaveLength(2);
  expect(send).not.toHaveBeenCalled();
  const title = screen.getByLabelText('アンケートの名前');
  fireEvent.change(title, { target: { value: ' ' } });
  await waitFor(() => expect(saidAt(title)).toBe('名前と短い名前を書いてください。'));
  fireEvent.change(title, { target: { value: '市の調査' } });
  await waitFor(() => screen.getAllByText('市の調査'));
  fireEvent.click(screen.getByRole('button', { name: 'この内容で保存する' }));
  await screen.findByText('「市の調査」を保存しました。アンケートの回でえらべます。');
  expect(send).toHaveBeenCalledWith('publish-instrument', {
    instrument: expect.objectContaining({ id: 'city', version: 2, title: { ja: '市の調査' } }) as Instrument,
  });
});

it('says line and column of what is wrong, and keeps nothing of it', async () => {
  open();
  await choose('city.csv', `${HEADING}\n"a\n1",mood,*,,うれしい,うれしい\na2,mood,+,,うれしい,雨\n`);
  await screen.findByText('直すところが3か所あります。直したファイルを、もう一度えらんでください。');
  expect(screen.getAllByText(/行目・/).map((place) => place.textContent)).toEqual([
    ...['2行目・1列目', '2行目・3列目', '4行目・6列目'],
  ]);
  expect(screen.queryByRole('button', { name: 'この内容で保存する' })).toBeNull();
});

it('reads what a spreadsheet saved in Shift_JIS, and says of what it cannot read that it is none', async () => {
  open();
  // "あ" in Shift_JIS.
  const kana = new Uint8Array([0x82, 0xa0]);
  await choose('city.csv', `${HEADING}\na1,mood,+,,`, kana, ',', kana);
  await screen.findByText(
    '確かめました。第1版として保存できます。下の質問を、両方の学年の分、読んでください。',
  );
  await choose('city.csv', `${HEADING}\n"a1,mood`);
  await screen.findByText('CSVとして読めません。引用符がとじていないかもしれません。');
  await choose('city.json', '{');
  await screen.findByText('JSONとして読めません。');
});

it('says why a version that is there already is not kept again', async () => {
  open(KEPT, vi.fn().mockResolvedValue({ refused: 'instrument-exists' }));
  await choose('city.json', JSON.stringify({ ...KEPT['city@1'], caution: { ja: '別' } }));
  fireEvent.click(await screen.findByRole('button', { name: 'この内容で保存する' }));
  await screen.findByText(/一度入れた版は変えられません/);
});

it('says that nothing is there yet', async () => {
  open();
  await screen.findByText('まだ入っていません。');
});

it('says that it cannot be shown', async () => {
  show(<InstrumentsPage />, { surveys: { watchInstruments: failing('denied') } }, BOARD);
  await screen.findByRole('heading', { name: 'この画面を見ることができません' });
});
