// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { AccessLog } from '@domain/school/access-log';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { WhoOpened } from './who-opened';

const entry: AccessLog = {
  ...{ uid: 'nurse', title: 'nurse', purpose: 'consultation', day: '2026-11-24', protective: false },
  at: '2026-11-24T00:00:00.000Z',
};

beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'me']);
});
afterEach(cleanup);

it('says that the centre was asked, beside whoever has asked it, and only where it was', () => {
  const { container } = render(
    <WhoOpened
      entries={[
        { ...entry, passedTo: 'centre' },
        { ...entry, uid: 'sc', title: 'sc' },
      ]}
    />,
  );
  const rows = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows.filter((text) => text.includes('教育センター'))).toHaveLength(1);
  expect(rows.find((text) => text.includes('教育センター'))).toContain('保健室');
});
