import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import rootManifest from '../../package.json' with { type: 'json' };
import manifest from '../../functions/package.json' with { type: 'json' };

const run = promisify(execFile);
const functions = fileURLToPath(new URL('../../functions/', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soramoyo-functions-'));
  for (const part of ['lib', 'package.json', 'package-lock.json'])
    await cp(join(functions, part), join(folder, part), { recursive: true });
  await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder });
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the functions load from a folder of their own, as they are deployed', { timeout: 60_000 }, async () => {
  const program = 'import("./lib/index.js").then((m) => console.log(Object.keys(m).sort().join()))';
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    env: {
      ...process.env,
      GCLOUD_PROJECT: 'demo-soramoyo',
      FIREBASE_CONFIG: '{"projectId":"demo-soramoyo"}',
    },
  });
  expect(stdout.trim()).toBe(
    'beforeCreated,cardSignIn,classTablet,discloseChild,importSweep,nightSweep,noticeSweep,onAttendanceWritten,onAttendanceYear,onCaseWritten,onCheckInWritten,onChoicesWritten,onContactWritten,onHarmWritten,onImportWritten,onModelCreated,onNoteWritten,onOfferWritten,onOfferingWritten,onOutgoingWritten,onPupilInCase,onPupilWritten,onQuietCase,onQuietHarm,onQuietNotice,onQuietSos,onResponseWritten,onReviewWritten,onRoundWritten,onSosCreated,onSosMessageCreated,onSosUpdated,onStaffWritten,onStopWritten,onThreadWritten,onTopicWritten,ownPassword,reportApi,retentionNight,signalSweep,sosApi,sosSweep,staffCommand,staffReading,sweep,transferSweep',
  );
});

it('the app and the functions parse with the same zod', () => {
  expect(manifest.dependencies.zod).toBe(rootManifest.dependencies.zod);
});
