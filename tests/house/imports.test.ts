import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

import { importRules } from '../../eslint.imports.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'] }, ...importRules],
});

async function isRefused(filePath: string, specifier: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath });
  return result?.messages.some((message) => message.ruleId === 'no-restricted-imports') ?? false;
}

describe('imports go one way', () => {
  it.each([
    ['src/features/check-in/today.ts', '@/features/survey/pages'],
    ['src/features/check-in/today.ts', '../survey/pages'],
    ['src/features/check-in/parts/tile.ts', '../../survey/pages'],
    ['src/features/a-new-one/page.ts', '@/app/routes'],
    ['src/features/a-new-one/page.ts', 'firebase/firestore/lite'],
    ['src/sync/answers/drain.ts', '@/features/check-in/today'],
    ['src/sync/answers/drain.ts', '@/ui/button'],
    ['src/local/outbox.ts', '@/sync/answers/drain'],
    ['src/features/class-board/use-board.ts', '@/firebase/staff/board'],
    ['src/features/class-board/use-board.ts', '@/staff/firebase-ports'],
    ['src/staff/page.tsx', '@/features/class-board/board-page'],
    ['src/staff/ports/board.ts', 'firebase/firestore'],
    ['src/sync/answers/drain.ts', '@/staff/ports'],
    ['src/ui/button.ts', '@/staff/page'],
    ['src/local/outbox.ts', '@/firebase/auth'],
    ['src/firebase/auth.ts', '@/local/outbox'],
    ['src/firebase/staff/board.ts', '@/sync/answers/drain'],
    ['src/ui/button.ts', '@/features/check-in/today'],
    ['src/i18n/t.ts', '@/local/session'],
    ['src/domain/survey/scoring.ts', '@/local/session'],
    ['src/domain/survey/scoring.ts', 'node:fs'],
    ['src/domain/import/roster.ts', 'zod'],
    ['src/main.ts', 'firebase/auth'],
    ['functions/src/platform/store.ts', '../notices/reconcile'],
    ['functions/src/platform/sweep/run-sweep.ts', '../../projections/projections'],
    ['functions/src/notices/tell.ts', '../night/run-night'],
    ['functions/src/risk/score-pupil.ts', '../../../scripts/stack/folders'],
    ['tools/model/training/newton.ts', 'node:fs'],
  ])('%s may not import %s', async (file, specifier) => {
    expect(await isRefused(file, specifier)).toBe(true);
  });

  it.each([
    ['src/app/app.ts', '@/features/check-in/today'],
    ['src/features/check-in/today.ts', '@/sync/answers/change'],
    ['src/features/check-in/parts/tile.ts', '../today'],
    ['src/sync/answers/drain.ts', '@/firebase/auth'],
    ['src/features/class-board/use-board.ts', '@/staff/ports'],
    ['src/staff/firebase-ports.ts', '@/firebase/staff/board'],
    ['src/firebase/auth.ts', 'firebase/auth'],
    ['src/firebase/staff/board.ts', 'firebase/firestore'],
    ['src/local/outbox.ts', '@domain/answers/revision'],
    ['src/domain/import/roster.ts', '../days'],
    ['src/domain/days.ts', 'zod/mini'],
    ['functions/src/notices/tell.ts', '../platform/store'],
    ['functions/src/night/run-night.ts', '../moods/run-moods'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await isRefused(file, specifier)).toBe(false);
  });
});
