// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type ClassTablet, TABLET_TRIES } from '@domain/accounts/class-tablet';
import { defaultPolicy } from '@domain/defaults/settings';
import { forgetClassTablet, keptClassTablet } from '@/local/class-tablet';
import {
  failing,
  onItsWay,
  onStaffScreens,
  show,
  type SomePorts,
  TEACHER,
  there,
} from '@/staff/screen.fixture';
import { CardsPage } from './cards-page';

onStaffScreens();
afterEach(forgetClassTablet);

const CLASS = '2026-2-1';
const TABLET: ClassTablet = {
  ...{ classId: CLASS, name: '3号機', by: 't1', byName: '佐藤', at: '2026-11-19T00:10:00Z' },
};
const ROSTER = {
  pupils: { small: { number: 1, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' } },
};

function open(setup: SomePorts['setup'], { ofSchool = false, cards = true } = {}) {
  const send = vi.fn().mockResolvedValue('stored');
  const page = show(
    <CardsPage
      {...{ school: 's1', classIds: [CLASS], ofSchool }}
      classNameOf={(id) => (id === CLASS ? '2年1組' : id)}
    />,
    {
      setup: { watchPolicy: there({ ...defaultPolicy(['nurse']), ...(cards && { cards: true }) }), ...setup },
      schools: { watchRoster: there(ROSTER) },
      commands: { send },
    },
    { ...TEACHER, today: '2026-11-20' },
  );
  return { ...page, send };
}

it('makes the tablet in the adult’s hands one of the class, and keeps its secret there alone', async () => {
  const { send } = open({ watchTabletsOfClass: there({}) });
  const prepare = await screen.findByRole('button', { name: 'このタブレットを2年1組のタブレットにする' });
  fireEvent.click(prepare);
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('name'));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('タブレットの呼び名'), { target: { value: '2の1　3号機' } });
  fireEvent.click(prepare);
  await screen.findByText(/準備できました/);
  const kept = keptClassTablet();
  expect(kept).toMatchObject({ school: 's1', secret: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  expect(send).toHaveBeenCalledExactlyOnceWith('prepare-class-tablet', {
    ...{ classId: CLASS, name: '2の1　3号機', secret: kept?.secret },
  });
});

it('is none of the class where the deed was refused, and says why', async () => {
  const { send } = open({ watchTabletsOfClass: there({}) });
  send.mockResolvedValue('not-looked-after');
  fireEvent.change(await screen.findByLabelText('タブレットの呼び名'), { target: { value: '3号機' } });
  fireEvent.click(screen.getByRole('button', { name: /2年1組のタブレットにする/ }));
  await screen.findByRole('alert');
  expect(keptClassTablet()).toBeUndefined();
});

it('lists what is prepared in the school with its last use, what rests and what is over, and ends one', async () => {
  const { send } = open(
    {
      watchClassTablets: there({
        a: TABLET,
        b: {
          ...TABLET,
          ...{ name: '4号機', usedAt: '2026-11-19T23:25:00Z' },
          wrong: { day: '2026-11-20', count: TABLET_TRIES },
        },
        c: { ...TABLET, name: '5号機', classId: '2025-2-1' },
      }),
    },
    { ofSchool: true },
  );
  const row = async (name: string) => (await screen.findByText(name)).closest('tr')?.textContent;
  expect(await row('3号機')).toMatch(/2年1組.*まだ使っていません.*使えます.*佐藤/);
  expect(await row('4号機')).toMatch(/8:25.*きょうは止まっています（まちがい30回）/);
  expect(await row('5号機')).toContain('年度が終わりました');
  fireEvent.click(screen.getByRole('button', { name: '4号機を使えなくする' }));
  await screen.findByText('使えなくしました。');
  expect(send).toHaveBeenCalledExactlyOnceWith('end-class-tablet', { tabletId: 'b' });
});

it('says that the list is on its way, empty, not to be seen, and nothing of tablets where cards are off', async () => {
  const waiting = open({ watchTabletsOfClass: onItsWay });
  await screen.findByRole('status', { name: '読み込んでいます' });
  waiting.unmount();
  const empty = open({ watchTabletsOfClass: there({}) });
  await screen.findByText('準備したタブレットは、まだありません');
  empty.unmount();
  const denied = open({ watchTabletsOfClass: failing('denied') });
  await screen.findByRole('button', { name: 'もう一度読み込む' });
  denied.unmount();
  open({}, { cards: false });
  await screen.findByText('この学校では、まだカードを使っていません');
  expect(screen.queryByText('準備したタブレット')).toBeNull();
});
