/** A real SMTP server on this machine. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string[];
  /** As it came over the wire. */
  readonly source: string;
}

export class MailServer {
  readonly mails: Mail[] = [];
  /** Addresses that it refuses. */
  readonly refused = new Set<string>();
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onRcptTo: ({ address }, _session, done) => {
        if (!this.refused.has(address)) done();
        else done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      },
      onData: (stream, { envelope }, done) => {
        void text(stream).then((source) => {
          this.mails.push({ to: envelope.rcptTo.map(({ address }) => address), source });
          done();
        });
      },
    });
  }

  static async open(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
