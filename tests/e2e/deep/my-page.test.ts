import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../support/accessibility';
import { launchTablet, type Tablet } from '../../support/chromium';
import { openMyPage, openMyPageSchool } from '../../support/my-page-school';
import { settleIn } from '../../support/pupil-screen';
import { unwantedOnScreen } from '../../support/unwanted-words';
import type { SurveySchool } from '../../support/survey-school';

const PARTS = ['', '/words', '/answers', '/good', '/notes', '/opened', '/data'];

describe("a pupil's own page", () => {
  let school: SurveySchool;
  let tablet: Tablet;
  const open = (path: string) => openMyPage(tablet.page, path);

  beforeAll(async () => {
    school = await openMyPageSchool();
  });
  afterEach(() => tablet.close());

  it.each(['upper', 'lower'] as const)('has nothing for axe to find, and labels nobody: %s', async (band) => {
    tablet = await launchTablet();
    await settleIn(tablet.page, school[band]);
    const found: string[] = [];
    for (const part of PARTS) {
      await open(part);
      for (const details of await tablet.page.locator('summary').all()) await details.click();
      const shown = await tablet.page.locator('body').innerText();
      for (const fault of [...(await violationsOn(tablet.page)), ...unwantedOnScreen(shown)])
        found.push(`/me${part} ${fault}`);
    }
    expect(found).toEqual([]);
  });
});
