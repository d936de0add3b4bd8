import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  app?: number;
  base?: number;
  /** An absolute path. */
  data?: string;
  fresh: boolean;
  /** The stack alone, without the demo city. */
  bare: boolean;
  /** A city without a school, and somebody of its board of education. */
  empty: boolean;
}

export const USAGE = `npm start -- [--port N] [--emulator-ports N] [--data DIR] [--fresh] [--empty]

  --port N            the app's port (5000)
  --emulator-ports N  the first of the emulators' eight ports (usual ones: 8080, 9099, 5001 …)
  --data DIR          keeps everything in DIR between runs
  --fresh             begins anew: what DIR holds is thrown away
  --empty             a city without a school, with one account of the board of education, in place of the demo city`;

/** Throws with the usage when an argument is not understood. */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'emulator-ports': { type: 'string' },
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      bare: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
    },
  });
  const app = port(values.port);
  const base = port(values['emulator-ports']);
  return {
    ...(app !== undefined && { app }),
    ...(base !== undefined && { base }),
    ...(values.data !== undefined && { data: resolve(values.data) }),
    fresh: values.fresh,
    bare: values.bare,
    empty: values.empty,
  };
}

function port(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1024 || number > 65_000)
    throw new Error(`${text} is not a port from 1024 to 65000.`);
  return number;
}
