/** The built app behind an address of its own, where a next version can be put out. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appUrl } from './chromium';

export interface DeployedApp {
  url: string;
  /** From now on the service worker's file is another one, as after a deployment. */
  deployNext(): void;
  close(): void;
}

export async function deployApp(): Promise<DeployedApp> {
  let version = 1;
  const server = createServer((request, response) => {
    void forward(new URL(request.url ?? '/', appUrl())).then(({ status, type, body }) => {
      const changed = request.url === '/sw.js' && version > 1;
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(changed ? Buffer.concat([body, Buffer.from(`\n// version ${version}\n`)]) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deployNext: () => {
      version += 1;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function forward(url: URL): Promise<{ status: number; type: string; body: Buffer }> {
  const answer = await fetch(url);
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'text/plain',
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
