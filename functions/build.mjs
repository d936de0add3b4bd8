/**
 * Bundles the functions with the domain inside; npm packages stay outside. Firebase builds from this folder alone, so nothing
 * may point out of it. esbuild is taken from the root's tools.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('src/index.ts')],
  outfile: here('lib/index.js'),
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  packages: 'external',
  alias: { '@domain': here('../src/domain') },
  sourcemap: true,
  logLevel: 'warning',
});
