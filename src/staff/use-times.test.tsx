// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show, TEACHER } from './screen.fixture';
import { useTimes } from './use-times';

const AT = '2026-11-20T08:31:05+09:00';

onStaffScreens();

function Said({ write }: { write: (times: ReturnType<typeof useTimes>) => string }) {
  return <p>{write(useTimes())}</p>;
}

it.each([
  ['the clock alone on the day itself', '8:31', ({ time }) => time(AT)],
  ['seconds where they matter', '8:31:05', ({ exactTime }) => exactTime(AT)],
  ['the day with it in a list of many days', '11月20日 8:31', ({ dayAndTime }) => dayAndTime(AT)],
  [
    'the day of the week where one has to be there',
    '11月20日(金) 8:31',
    ({ weekdayAndTime }) => weekdayAndTime(AT),
  ],
  [
    'the year with it in what is looked up later',
    '2026年11月20日 8:31',
    ({ dateAndTime }) => dateAndTime(AT),
  ],
  ['a wait as on a stopwatch', '2:05', ({ lasting }) => lasting(125_000)],
  ['a wait of days in days', '3日', ({ lasting }) => lasting(3 * 86_400_000 + 5)],
  ['seconds', '45秒', ({ seconds }) => seconds(45.2)],
  ['minutes and seconds', '3分5秒', ({ seconds }) => seconds(185)],
  ['hours and minutes', '1時間12分', ({ seconds }) => seconds(4330)],
] as const satisfies [string, string, (times: ReturnType<typeof useTimes>) => string][])(
  'staff read %s: %s',
  (_, words, write) => {
    show(<Said write={write} />, {});
    expect(screen.getByText(words)).toBeDefined();
  },
);

it('says the day once it is another one', () => {
  show(<Said write={({ time }) => time(AT)} />, {}, { ...TEACHER, today: '2026-11-21' });
  expect(screen.getByText('11月20日 8:31')).toBeDefined();
});
