/** A network that can be switched off: a proxy for a browser in which nothing else can be taken away. */
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class NetworkSwitch {
  readonly #server: Server;
  #isOn = true;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<NetworkSwitch> {
    const server = createServer();
    const network = new NetworkSwitch(server);
    server.on('request', (request, response) => {
      if (!network.#isOn) {
        request.socket.destroy();
        return;
      }
      const asked = ask(request.url ?? '', { method: request.method, headers: request.headers });
      asked.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      asked.on('error', () => response.destroy());
      response.on('close', () => asked.destroy());
      request.pipe(asked);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  off(): void {
    this.#isOn = false;
    this.#server.closeAllConnections();
  }

  on(): void {
    this.#isOn = true;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
