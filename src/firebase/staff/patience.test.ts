import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentChannel } from './channel';
import { type Answer, patiently } from './patience';
import type { WatchFailure } from './watch';

const SOON = { silence: 6_000, again: 15_000 };
let network: EventTarget & { onLine: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  network = Object.assign(new EventTarget(), { onLine: true });
  vi.stubGlobal('window', network);
  vi.stubGlobal('navigator', network);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A database of which the test says what its listener hears and what it answers when asked. */
class Database {
  hears: (answer: Answer<string>, fresh: boolean) => void = () => undefined;
  refuses: (why: WatchFailure) => void = () => undefined;
  answer: Answer<string> = { ok: false, why: 'unavailable' };
  readonly said: string[] = [];

  open(key: string): () => void {
    return patiently<string>(
      {
        key,
        listen: (heard, failed) => {
          [this.hears, this.refuses] = [heard, failed];
          return () => undefined;
        },
        ask: () => Promise.resolve(this.answer),
      },
      SOON,
    )({
      next: (value, live) => void this.said.push(`${value} ${live ? 'live' : 'kept'}`),
      failed: (why) => void this.said.push(why),
    });
  }

  says(value: string, fresh: boolean): void {
    this.hears({ ok: true, newer: 0, value }, fresh);
  }
}

test('what a listener finds in its cache first is no answer yet, and no lost connection', async () => {
  const database = new Database();
  database.open('first');
  database.says('half of it', false);
  await vi.advanceTimersByTimeAsync(SOON.silence - 1);
  expect(database.said).toEqual([]);
  database.says('all of it', true);
  expect(database.said).toEqual(['all of it live']);
});

test('a listener that stays silent is told as no connection only when the database does not answer either', async () => {
  const database = new Database();
  database.open('silent');
  await vi.advanceTimersByTimeAsync(SOON.silence);
  expect(database.said).toEqual(['unavailable']);
  database.says('at last', true);
  expect(database.said).toEqual(['unavailable', 'at last live']);
});

test('with the listeners cut off, what the database answers when asked is shown, again and again', async () => {
  const database = new Database();
  database.answer = { ok: true, newer: 0, value: 'asked' };
  database.open('cut');
  await vi.advanceTimersByTimeAsync(SOON.silence);
  expect([database.said, currentChannel()]).toEqual([['asked live'], 'cut']);
  database.says('left over', false);
  database.answer = { ok: true, newer: 0, value: 'asked again' };
  await vi.advanceTimersByTimeAsync(SOON.again);
  expect(database.said).toEqual(['asked live', 'asked again live']);
  database.says('heard', true);
  expect([database.said.at(-1), currentChannel()]).toEqual(['heard live', 'open']);
  await vi.advanceTimersByTimeAsync(10 * SOON.again);
  expect(database.said).toHaveLength(3);
});

test('the same is asked when the listener falls silent later on', async () => {
  const database = new Database();
  database.open('later');
  database.says('one', true);
  database.says('one', false);
  database.answer = { ok: true, newer: 0, value: 'two' };
  await vi.advanceTimersByTimeAsync(SOON.silence);
  expect(database.said).toEqual(['one live', 'one kept', 'two live']);
});

test('without a network a screen that comes back shows what it showed before; one that is new says at once that nothing is known', async () => {
  const before = new Database();
  before.open('class')();
  before.open('class');
  before.says('the class', true);
  network.onLine = false;
  const again = new Database();
  again.open('class');
  const other = new Database();
  other.open('another class');
  await vi.advanceTimersByTimeAsync(0);
  expect(again.said.every((one) => one === 'the class kept')).toBe(true);
  expect(other.said).toEqual(['unavailable']);
});

test('what may be read no more is not shown from before', () => {
  const before = new Database();
  before.open('taken away');
  before.says('a name', true);
  before.refuses('denied');
  const again = new Database();
  again.open('taken away');
  expect([before.said.at(-1), again.said]).toEqual(['denied', []]);
});
