/** The browser is killed (`kill -9`) as soon as its screen says saved; what is in Firestore after it opens again? */
import { rm } from 'node:fs/promises';
import { launchTablet } from '../../tests/support/chromium';
import { ALL_ARRIVED, queueSays, settleIn, tapWeather, type Weather } from '../../tests/support/pupil-screen';
import type { QueueCity } from '../../tests/support/queue-city';
import type { Row } from './row';

const LEVELS: readonly [Weather, number][] = [
  ['はれ', 4],
  ['くもり', 3],
  ['あめ', 2],
  ['かみなり', 1],
];

export async function killRow(city: QueueCity, kills: number): Promise<Row> {
  let lost = 0;
  const first = await launchTablet();
  const { userDataDir } = first;
  await settleIn(first.page, city.b);
  await first.context.close();
  for (let kill = 0; kill < kills; kill += 1) {
    const [weather, level] = LEVELS[kill % LEVELS.length] ?? ['はれ', 4];
    const tablet = await launchTablet({ userDataDir });
    await tablet.page.goto('/');
    await tapWeather(tablet.page, weather);
    await tablet.kill();
    const again = await launchTablet({ userDataDir });
    await again.page.goto('/');
    await queueSays(again.page, ALL_ARRIVED);
    if ((await city.levelToday(city.b)) !== level) lost += 1;
    await again.close();
  }
  await rm(userDataDir, { recursive: true, force: true });
  return { what: `answers lost of ${kills} kills after “saved”`, value: lost, unit: 'lost', budget: 0 };
}
