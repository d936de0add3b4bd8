import { expect, it } from 'vitest';
import { TOLD_PURPOSES } from '../../src/domain/told/content';
import { toldOf } from '../../src/domain/told/rows';
import { builtRows } from './told-rows';

it('the built app tells families what the declarations say', async () => {
  const url = `data:text/javascript,${encodeURIComponent(builtRows())}`;
  const built = (await import(/* @vite-ignore */ url)) as { toldOf: typeof toldOf };
  expect(TOLD_PURPOSES.map((purpose) => built.toldOf(purpose))).toEqual(
    TOLD_PURPOSES.map((purpose) => toldOf(purpose)),
  );
});
