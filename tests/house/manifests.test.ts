import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const manifestSchema = z.object({
  scripts: z.optional(z.record(z.string(), z.string())),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.optional(z.record(z.string(), z.string())),
});
const hostingSchema = z.object({
  hosting: z.object({
    headers: z.array(
      z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
    ),
  }),
});

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

describe('the manifests', () => {
  const app = manifestSchema.parse(read('package.json'));
  const functions = manifestSchema.parse(read('functions/package.json'));
  const mutants = manifestSchema.parse(read('tools/mutants/package.json'));
  const all = { ...app.devDependencies, ...app.dependencies };

  it('pin every package to one exact version', () => {
    const loose = [all, functions.dependencies, mutants.dependencies]
      .flatMap((packages) => Object.entries(packages))
      .filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('begin every script under the pinned Node, with everything installed', () => {
    const scripts = Object.entries({ ...app.scripts, ...functions.scripts });
    expect(scripts.filter(([, script]) => !/^node scripts\/run\.mjs \S+/.test(script))).toEqual([]);
    expect(scripts.filter(([, script]) => /[;&|]/.test(script))).toEqual([]);
  });

  it.each(['zod', 'firebase-admin'])('use the same %s in the app and in the functions', (name) => {
    expect(functions.dependencies[name]).toBe(all[name]);
  });
});

describe('the workflows', () => {
  const folder = new URL('../../.github/workflows/', import.meta.url);
  const used = readdirSync(folder).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/uses: *(\S+)/g)].map(([, action]) => action),
  );

  it('take every action at one commit: a tag can be moved', () => {
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
  });
});

describe('the hosting headers', () => {
  const { hosting } = hostingSchema.parse(read('firebase.json'));
  const everywhere = hosting.headers.find(({ source }) => source === '**')?.headers ?? [];
  const policy = everywhere.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';

  it('allow no inline script, no evaluated text and no frame', () => {
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
  });

  it('let pages reach nobody but this site and Google’s Firebase services', () => {
    const origins = policy.match(/https?:\/\/[^\s;]+/g) ?? [];
    expect(origins.filter((origin) => !/^https:\/\/[a-z]+\.googleapis\.com$/.test(origin))).toEqual([]);
  });
});
