import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { ROOT } from './folders';
import { HOST, type Ports } from './ports';

const REFUSE_ALL = 'scripts/stack/refuse-all.rules';

const configSchema = z.looseObject({
  firestore: z.looseObject({ rules: z.string() }),
  hosting: z.looseObject({
    headers: z.array(
      z.looseObject({
        source: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      }),
    ),
  }),
});

/**
 * firebase.json for one local stack: its ports, its build, and a content security policy that also lets the page reach the
 * emulators. Everything else is what is deployed, but for the rules where clients are refused. Returns its path.
 */
export function writeLocalConfig(ports: Ports, dist: string, refusesClients: boolean): string {
  const config = configSchema.parse(JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')));
  const origins = [ports.firestore, ports.auth, ports.functions].map((port) => `http://${HOST}:${port}`);
  const headers = config.hosting.headers.map((rule) => ({
    ...rule,
    headers: rule.headers.map(({ key, value }) => ({
      key,
      value:
        key === 'Content-Security-Policy'
          ? value.replace('connect-src', `connect-src ${origins.join(' ')}`)
          : value,
    })),
  }));
  const { hosting, websocket, firestore, ...others } = ports;
  const at = (port: number) => ({ host: HOST, port });
  const local = {
    ...config,
    firestore: { ...config.firestore, ...(refusesClients && { rules: REFUSE_ALL }) },
    hosting: { ...config.hosting, headers, public: relative(ROOT, dist) },
    emulators: {
      ...Object.fromEntries(Object.entries(others).map(([part, port]) => [part, at(port)])),
      firestore: { ...at(firestore), websocketPort: websocket },
      hosting: at(hosting),
      ui: { enabled: false },
      singleProjectMode: false,
    },
  };
  const path = join(ROOT, `firebase.local.${hosting}.json`);
  writeFileSync(path, JSON.stringify(local, null, 2));
  return path;
}
