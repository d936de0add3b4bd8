/** A staff screen without a browser or a database: its ports say what the test wants to be there. */
import { cleanup, render, type RenderResult } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import i18next from 'i18next';
import { afterEach, beforeAll } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { type Member, MemberContext } from './people/member';
import { PortsContext, type StaffPorts } from './ports';
import type { Watch, WatchFailure } from './watched';
import './staff-words';

const AREAS = [
  'access',
  'account',
  'alarm',
  'cases',
  'centre',
  'commands',
  'common',
  'desk',
  'exports',
  'help',
  'importing',
  'imports',
  'inbox',
  'karte',
  'models',
  'notices',
  'people',
  'outside',
  'push',
  'readings',
  'rights',
  'schools',
  'signin',
  'sos',
  'staff',
  'words',
  'year',
];

const nothing = () => undefined;

/** It is there, and it is what the server has. */
export function there<T>(value: T): () => Watch<T> {
  return () => (watcher) => {
    watcher.next(value, true);
    return nothing;
  };
}

/** It is there, with so many things left out that only a later version can show. */
export function thereBut<T>(value: T, newer: number): () => Watch<T> {
  return () => (watcher) => {
    watcher.next(value, true, undefined, newer);
    return nothing;
  };
}

/** It is there as it was at `at`, ms since 1970, and there is no connection. */
export function asOf<T>(value: T, at: number): () => Watch<T> {
  return () => (watcher) => {
    watcher.next(value, false, at);
    return nothing;
  };
}

/** It does not come. */
export function onItsWay(): Watch<never> {
  return () => nothing;
}

export function failing(failure: WatchFailure): () => Watch<never> {
  return () => (watcher) => {
    watcher.failed(failure);
    return nothing;
  };
}

export type SomePorts = { readonly [Area in keyof StaffPorts]?: Partial<StaffPorts[Area]> };

/** What the test does not name must not be asked for. */
function portsWith(some: SomePorts): StaffPorts {
  const area = (name: keyof StaffPorts) =>
    new Proxy(some[name] ?? {}, {
      get: (known: Record<PropertyKey, unknown>, member) =>
        member in known
          ? known[member]
          : () => {
              throw new Error(`nobody expected ${name}.${String(member)}`);
            },
    });
  const made = new Map<PropertyKey, unknown>();
  const areas = new Proxy(
    {},
    {
      get: (_, name) => {
        if (!made.has(name)) made.set(name, area(name as keyof StaffPorts));
        return made.get(name);
      },
    },
  );
  return areas as StaffPorts;
}

/** Call once in a test file, outside its tests. */
export function onStaffScreens(): void {
  beforeAll(async () => {
    setPreferences({ language: 'ja' });
    await startI18n(AREAS);
    await i18next.loadNamespaces(AREAS);
  });
  afterEach(cleanup);
}

/** Whoever sits in front of the screen, unless a test names somebody else. */
export const TEACHER: Member = {
  ...{ uid: 't1', name: '佐藤', role: 'teacher', title: 'homeroom', school: 's1', today: '2026-11-20' },
};

export function show(screen: ReactNode, some: SomePorts, member = TEACHER): RenderResult {
  const ports = portsWith(some);
  return render(screen, {
    wrapper: ({ children }) => (
      <PortsContext value={ports}>
        <MemberContext value={member}>
          <Suspense>{children}</Suspense>
        </MemberContext>
      </PortsContext>
    ),
  });
}
