import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/** One port per part of the stack. */
export interface Ports {
  hosting: number;
  firestore: number;
  auth: number;
  functions: number;
  hub: number;
  logging: number;
  eventarc: number;
  tasks: number;
  websocket: number;
}

const USUAL: Ports = {
  hosting: 5000,
  firestore: 8080,
  auth: 9099,
  functions: 5001,
  hub: 4400,
  logging: 4500,
  eventarc: 9299,
  tasks: 9499,
  websocket: 9150,
};

const NAMES: Record<keyof Ports, string> = {
  hosting: 'the app',
  firestore: 'Firestore',
  auth: 'Auth',
  functions: 'Functions',
  hub: 'the emulator hub',
  logging: 'emulator logging',
  eventarc: 'Eventarc',
  tasks: 'Tasks',
  websocket: 'Firestore’s own view',
};

/** The usual ports; `app` replaces the app's, `base` numbers the other parts from there on. */
export function choosePorts({ app, base }: { app?: number; base?: number }): Ports {
  const emulators = base === undefined ? USUAL : numbered(base);
  return { ...emulators, hosting: app ?? USUAL.hosting };
}

function numbered(base: number): Ports {
  const parts = [
    'firestore',
    'auth',
    'functions',
    'hub',
    'logging',
    'eventarc',
    'tasks',
    'websocket',
  ] as const;
  return { ...USUAL, ...Object.fromEntries(parts.map((part, index) => [part, base + index])) };
}

/** Ports that nobody uses at the moment, for tests. */
export async function freePorts(): Promise<Ports> {
  const parts = Object.keys(USUAL) as (keyof Ports)[];
  const servers = await Promise.all(parts.map(() => listening(0)));
  const entries = parts.map((part, index) => {
    const address = servers[index]?.address();
    if (!address || typeof address === 'string') throw new Error('no free port');
    return [part, address.port] as const;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { ...USUAL, ...Object.fromEntries(entries) };
}

/** Sentences about ports that are taken, naming the part that needs them. */
export async function busyPorts(ports: Ports): Promise<string[]> {
  const checks = (Object.entries(ports) as [keyof Ports, number][]).map(async ([part, port]) => {
    try {
      const server = await listening(port);
      await new Promise((resolve) => server.close(resolve));
      return undefined;
    } catch {
      return `Port ${port} (${NAMES[part]}) is in use.`;
    }
  });
  return (await Promise.all(checks)).filter((sentence) => sentence !== undefined);
}

function listening(port: number) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(server));
  });
}
