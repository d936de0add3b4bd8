/**
 * Imports go one way: app → features → staff → sync → local | firebase → domain; ui and i18n import none of the upper ones.
 * Globs cover every feature, also those that do not exist yet. Across folders the aliases are used, so a relative
 * path never leaves its folder.
 */
const firebaseSdk = {
  group: ['firebase/*', '@firebase/*'],
  message: 'Only src/firebase imports the Firebase SDK.',
};
const not = (...folders) => ({
  group: folders.flatMap((folder) => [`@/${folder}`, `@/${folder}/*`, `@/${folder}/**`]),
  message: 'Imports go one way: app → features → staff → sync → local | firebase → domain.',
});
const leavesItsFolder = (depth) => ({
  group: [`${'../'.repeat(depth)}*`, `${'../'.repeat(depth)}**`],
  message: 'Across folders, import by alias (@/…, @domain/…); a feature never imports another.',
});

/** @returns {import('eslint').Linter.Config} */
const forbid = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** A layer's own folder and its subfolders, each with as many `../` as stay inside. */
const layer = (name, ...patterns) => [
  forbid([`src/${name}/*.{ts,tsx}`], ...patterns, leavesItsFolder(1)),
  forbid([`src/${name}/*/*.{ts,tsx}`], ...patterns, leavesItsFolder(2)),
  forbid([`src/${name}/*/*/*.{ts,tsx}`], ...patterns, leavesItsFolder(3)),
];

/**
 * The rooms of the functions, each above those that it stands on: a room imports from those before it and from none after. Only
 * index.ts sees all of them, and only to register.
 */
const SERVER_ROOMS = [
  'platform',
  'files',
  'projections',
  'identities',
  'report',
  'sos',
  'sos-api',
  'rounds',
  'cases',
  'notices',
  'signals',
  'readers',
  'moods',
  'risk',
  'effects',
  'rights',
  'night',
  'sweep',
  'rebuild',
  'imports',
  'transfers',
  'triggers',
];
const serverRoom = (room, index) => {
  const above = SERVER_ROOMS.slice(index + 1);
  return forbid(
    [`functions/src/${room}/**/*.ts`],
    {
      group: ['**/scripts/**', '**/tools/**', '**/tests/**'],
      message: 'Scripts, tools and tests import the product, not the other way.',
    },
    ...(above.length === 0
      ? []
      : [
          {
            group: above.map((name) => `**/../${name}/**`),
            message: `${room} stands below: see SERVER_ROOMS.`,
          },
        ]),
  );
};

const staffAdapters = {
  group: ['@/firebase/staff/*', '@/staff/firebase-ports'],
  message: 'A feature reads and writes through the ports of src/staff.',
};

const features = [not('app', 'features'), firebaseSdk, staffAdapters];

export const importRules = [
  forbid(['src/*.{ts,tsx}'], firebaseSdk),
  ...layer('app', firebaseSdk),
  forbid(['src/features/*/*.{ts,tsx}'], ...features, leavesItsFolder(1)),
  forbid(['src/features/*/*/*.{ts,tsx}'], ...features, leavesItsFolder(2)),
  ...layer('staff', not('app', 'features'), firebaseSdk),
  ...layer('sync', not('app', 'features', 'staff', 'ui', 'i18n'), firebaseSdk),
  ...layer('local', not('app', 'features', 'staff', 'sync', 'firebase', 'ui', 'i18n'), firebaseSdk),
  ...layer('firebase', not('app', 'features', 'staff', 'sync', 'local', 'ui', 'i18n')),
  ...layer('ui', not('app', 'features', 'staff', 'sync', 'local', 'firebase'), firebaseSdk),
  ...layer('i18n', not('app', 'features', 'staff', 'sync', 'local', 'firebase', 'ui'), firebaseSdk),
  ...layer(
    'domain',
    not('app', 'features', 'staff', 'sync', 'local', 'firebase', 'ui', 'i18n'),
    firebaseSdk,
    {
      regex: '^(node:.*|react(-.*)?|dexie.*|firebase-.*|zod)$',
      message: 'The domain is pure TypeScript and zod/mini.',
    },
  ),
  forbid(
    ['src/domain/**/*.test.ts'],
    not('app', 'features', 'staff', 'sync', 'local', 'firebase', 'ui', 'i18n'),
    firebaseSdk,
  ),
  ...SERVER_ROOMS.map(serverRoom),
  forbid(['tools/model/{training,evaluation}/**/*.ts'], {
    regex: '^(node:.*|firebase.*|react.*)$',
    message: 'Training and evaluation are pure: files and words are for the commands.',
  }),
];
