import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { cannotStart } from './scripts/build/cannot-start';
import { comingHolidays } from './scripts/build/coming-holidays';
import { kanjiSteps } from './scripts/build/kanji-steps';
import { filesReached, STAFF_ONLY } from './scripts/build/app-files';
import { liteIntegers } from './scripts/build/lite-integers';
import { toldRows } from './scripts/build/told-rows';
import { DRAFT_LANGUAGES } from './src/i18n/languages';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const dist = process.env.SORAMOYO_DIST ?? 'dist';

interface ManifestEntry {
  url: string;
  revision: string | null;
  size: number;
}

const DRAFTS = new RegExp(`words-(${DRAFT_LANGUAGES.join('|')})-`);

/** A pupil's tablet keeps the pupils' screens for days without a network. Staff screens want the network, and come from it. */
function pupilsOnly(entries: readonly ManifestEntry[]) {
  const kept = new Set(filesReached(dist, STAFF_ONLY));
  // Drafts for families are read with a network, or not at all: no child's tablet keeps them.
  const isKept = (url: string) => kept.has(url) && !DRAFTS.test(url);
  return { manifest: entries.filter(({ url }) => !url.startsWith('assets/') || isKept(url)), warnings: [] };
}

/** The styles of a feature are one scope, whatever file they stand in; elsewhere each file is one. */
function scopedName(name: string, file: string): string {
  const scope = /\/features\/([^/]+)\//.exec(file)?.[1] ?? basename(file).replace(/\.module\.css.*$/, '');
  return `${scope}_${name}`;
}

/** Words of pupils and of whoever is not signed in. Those of the first page come before the rest of their language. */
const PUPILS_WORDS =
  /i18n\/locales\/([\w-]+)\/(?:(common|pupil)|account|help|me|signals|signin|sos|survey|tablet|told)\.json$/;

function wordsOf(file: string): string | null {
  const [, language, first] = PUPILS_WORDS.exec(file) ?? [];
  if (language === undefined) return null;
  return first === undefined ? `words-${language}` : `words-${language}-first`;
}

/** Loaded one after the other, however many there are: many small files cost a slow tablet more than their bytes, and each compresses alone. */
const GROUPS = [
  // What every start needs.
  { name: 'first', test: /src\/main\.tsx$/, priority: 5 },
  { name: wordsOf, debugName: 'words', priority: 4 },
  // What a tablet that knows its pupil needs to understand what it has kept.
  { name: 'kept', test: /src\/sync\/own-data\/own-data-schema\.ts$/, priority: 3 },
  // What sends an SOS, with what its sheet has in common with other pages: without the sheet a tap goes all the same.
  {
    name: 'sos-lane',
    test: /src\/(sync\/sos\/(press|page-lane|adopt|use-own-sos)\.ts|domain\/defaults\/sos\.ts|i18n\/(dates\.ts|text-room\.tsx)|ui\/(people-choices|choice-list)\.tsx)$/,
    priority: 2.1,
  },
  // The sheet behind the button for help by itself: nothing else falls with it.
  {
    name: 'sos',
    test: /features\/(sos\/(sos-content|sos-line|practice-offer)|help\/(first-lines|help-content))\.tsx$/,
    priority: 2,
  },
  // Who is signed in: also of staff screens, which have a database of their own.
  {
    name: 'auth',
    test: /node_modules\/@firebase\/(app|auth|component|logger|util)\/|firebase\/node_modules\/@firebase\/auth\//,
    priority: 1.5,
  },
  // What pages need as well as the network: no page waits for that.
  {
    name: 'both',
    test: /src\/(domain\/(paths|school\/school|access\/shown-readers)|local\/(private-notes|presence|cards-known)|sync\/(throttle|place|own-data\/(signals-known|look-for-answers)))\.ts$/,
    priority: 1.4,
  },
  // What a pupil's page needs of the network, once it needs it at all.
  {
    name: 'network',
    test: /src\/(firebase\/(connection|own-documents|own-sos|own-password|outbox-key|devices|requests)|sync\/(answers\/(flush|send-unsaved|firestore-remote)|sos\/firestore-remote|own-data\/pull|account\/page-account))\.ts$/,
    priority: 1.2,
  },
  // What follows the first tap, whatever it was.
  {
    name: 'later',
    test: /src\/(app\/(todays-date|answers-watch)|features\/(check-in\/afterwards|signals\/(news-line|sending|before-sending)|queue-line\/queue-line))\.tsx$/,
    priority: 1,
  },
  // What pages of pupils and pages of staff have in common: neither brings the other with it.
  {
    name: 'shared',
    test: /src\/(domain\/(accounts\/(account-deed|cards|class-tablet)|kana|rights\/retention|school\/(class-tools|month-grid)|survey\/trends|told\/content)\.ts|features\/push\/look\.ts|i18n\/round-title\.tsx|sync\/own-data\/own-page\.ts|ui\/(card-picture|trend-line)\.tsx|ui\/use-idle\.ts)$/,
    priority: 0.9,
  },
  // Pages that are opened by themselves, each with all that belongs to it.
  {
    name: 'help-pages',
    test: /features\/help\/((introduction|links|options)-page|school-lines)\.tsx$/,
    priority: 0.8,
  },
  { name: 'me', test: /features\/(my-page\/my-page|signals\/told-page)\.tsx$/, priority: 0.7 },
  {
    name: 'sign-in',
    test: /src\/(app\/signed-out-area\.tsx|features\/sign-in\/(class-list|card-sign-in)\.tsx|firebase\/(card|class-tablet|credentials)\.ts)$/,
    priority: 0.6,
  },
  // What few come to at a sign-in, with the library for forms.
  {
    name: 'sign-in-forms',
    test: /src\/(features\/sign-in\/(own-password|forgotten)-form\.tsx|firebase\/forgotten-password\.ts)$/,
    priority: 0.5,
  },
];

export default defineConfig({
  resolve: {
    alias: [
      { find: '@domain', replacement: here('./src/domain') },
      { find: '@', replacement: here('./src') },
      // The router brings a stand-in for what older React lacked.
      { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
      // Dexie's own build for browsers of today, which its package does not name as the one to import.
      { find: /^dexie$/, replacement: here('./node_modules/dexie/dist/modern/dexie.mjs') },
    ],
  },
  css: { modules: { generateScopedName: scopedName } },
  build: {
    target: 'es2023',
    outDir: dist,
    emptyOutDir: true,
    manifest: true,
    // What every start needs is one file: forty small ones cost a slow tablet more than their bytes.
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  plugins: [
    comingHolidays,
    toldRows,
    kanjiSteps,
    liteIntegers(),
    cannotStart,
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'そらもよう',
        short_name: 'そらもよう',
        lang: 'ja',
        start_url: '/',
        display: 'standalone',
        background_color: '#e3f0fa',
        theme_color: '#e3f0fa',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      // They are among what is kept already.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,json}'],
        manifestTransforms: [pupilsOnly],
        buildPlugins: { vite: [liteIntegers()] },
      },
    }),
  ],
});
