/** As much of W3C WebDriver as the journeys in WebKit need. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const STARTS_WITHIN_MS = 60_000;

/** An element on the page, as the driver names it. */
export type Found = Readonly<Record<typeof ELEMENT, string>>;

/** WebKitGTK's driver on a screen of its own, and the one session in it. */
export class WebDriver {
  readonly #process: ChildProcess;
  readonly #url: string;
  #session: string | undefined;

  private constructor(process: ChildProcess, url: string) {
    this.#process = process;
    this.#url = url;
  }

  static async start(): Promise<WebDriver> {
    const port = await freePort();
    const screen = ['-a', '-s', '-screen 0 1400x1100x24', 'dbus-run-session', '--'];
    const child = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    const driver = new WebDriver(child, `http://127.0.0.1:${port}`);
    const latest = Date.now() + STARTS_WITHIN_MS;
    while (!(await fetch(`${driver.#url}/status`).catch(() => undefined))?.ok) {
      if (Date.now() > latest) throw new Error('WebKitWebDriver does not start');
      await sleep(100);
    }
    return driver;
  }

  async begin(binary: string, args: readonly string[]): Promise<void> {
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args } };
    const { sessionId } = (await this.#ask('POST', '/session', { capabilities: { alwaysMatch } })) as {
      sessionId: string;
    };
    this.#session = sessionId;
  }

  /** The driver may know already that its browser is gone. */
  async end(): Promise<void> {
    await this.#within('DELETE', '').catch(() => undefined);
    this.#session = undefined;
  }

  async goto(url: string): Promise<void> {
    await this.#within('POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await this.#within('POST', '/refresh', {});
  }

  /** `script` is the body of a function with `arguments`. */
  run(script: string, ...args: unknown[]): Promise<unknown> {
    return this.#within('POST', '/execute/sync', { script, args });
  }

  async click(element: Found): Promise<void> {
    await this.#within('POST', `/element/${element[ELEMENT]}/click`, {});
  }

  async type(element: Found, text: string): Promise<void> {
    await this.#within('POST', `/element/${element[ELEMENT]}/value`, { text });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#within('GET', '/screenshot')) as string, 'base64');
  }

  stop(): void {
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
  }

  #within(method: string, path: string, body?: object): Promise<unknown> {
    return this.#ask(method, `/session/${this.#session ?? ''}${path}`, body);
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
