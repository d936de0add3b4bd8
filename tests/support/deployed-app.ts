/** The built app behind an address of its own, where next versions can be put out: every hashed file has another name in each. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appUrl } from './chromium';

/** How a file goes wrong: it is not there, or a box on the way answers 200 with its own page. */
type Fault = 'missing' | 'page';

export interface DeployedApp {
  url: string;
  /** From now on there is a new version and nothing of the one before, as after a deployment. */
  deployNext(): void;
  /** Requests whose path matches go wrong, until `heal`. */
  spoil(path: RegExp, fault: Fault): void;
  heal(): void;
  close(): void;
}

const HASHED = /(?<=-[\w-]{8})(\.(?:js|css))(?![\w.])/g;
const REVISION = /(?<=revision"?:\s*"[0-9a-f]{32})(?=")/g;
const HOP = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'etag',
]);

export async function deployApp(): Promise<DeployedApp> {
  let version = 1;
  let spoilt: { path: RegExp; fault: Fault } | undefined;
  const mark = () => (version > 1 ? `.v${version}` : '');

  /** Where the built file lies that this version has under the path. */
  const builtPath = (path: string): string => {
    const hashed = /^(\/assets\/.+-[\w-]{8})(?:\.v\d+)?(\.(?:js|css))$/.exec(path);
    if (!hashed) return path;
    const [, name = '', ending = ''] = hashed;
    return path === `${name}${mark()}${ending}` ? `${name}${ending}` : '/assets/of-another-version.js';
  };
  const renamed = (text: string): string =>
    mark() === '' ? text : text.replaceAll(HASHED, `${mark()}$1`).replaceAll(REVISION, String(version));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', appUrl());
    const fault = spoilt?.path.test(pathname) === true ? spoilt.fault : undefined;
    const path = fault === 'page' ? '/' : fault ? '/assets/missing.js' : builtPath(pathname);
    const built = await fetch(new URL(path + search, appUrl()), {
      method: request.method ?? 'GET',
      ...(request.method === 'POST' && { body: await bodyOf(request) }),
    });
    const type = built.headers.get('content-type') ?? '';
    const body = Buffer.from(await built.arrayBuffer());
    response.writeHead(built.status, Object.fromEntries([...built.headers].filter(([key]) => !HOP.has(key))));
    response.end(/html|javascript|css/.test(type) ? renamed(body.toString('utf8')) : body);
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deployNext: () => {
      version += 1;
    },
    spoil: (path, fault) => {
      spoilt = { path, fault };
    },
    heal: () => {
      spoilt = undefined;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
