import type { Plugin } from 'vite';

/** In the built app what `code` makes stands for the module whose path ends with `path`: what could be worked out beforehand is. */
export function standIn(name: string, path: string, code: () => string): Plugin {
  return {
    name,
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith(path) ? code() : undefined),
  };
}
