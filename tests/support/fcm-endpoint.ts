/** FCM's HTTP v1 interface on this machine: refuses what Google's documentation does not allow. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';

/** https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages: only strings, and no field that is not named there. */
const sendSchema = z.strictObject({
  message: z.strictObject({
    token: z.string().check(z.minLength(1)),
    data: z.record(z.string(), z.string()),
    webpush: z.strictObject({ headers: z.record(z.string(), z.string()) }),
  }),
});
type Message = z.infer<typeof sendSchema>['message'];

/** How it answers a token that is not an ordinary one. */
export type Trouble = 'unregistered' | 'server-error' | 'silence';

const ANSWERS = {
  unregistered: {
    status: 404,
    body: {
      error: {
        ...{ code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
        details: [
          { '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'UNREGISTERED' },
        ],
      },
    },
  },
  'server-error': {
    status: 500,
    body: { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } },
  },
};

export class FcmEndpoint {
  /** Accepted messages. */
  readonly messages: Message[] = [];
  /** What was wrong with a request. */
  readonly complaints: string[] = [];
  readonly trouble = new Map<string, Trouble>();
  readonly #server: Server;

  private constructor(project: string, bearer: string) {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        const message = this.#checked(request.method, request.url, request.headers, body, project, bearer);
        const trouble = message && this.trouble.get(message.token);
        if (trouble === 'silence') return;
        if (message && !trouble) this.messages.push(message);
        const { status, body: answer } = trouble
          ? ANSWERS[trouble]
          : message
            ? { status: 200, body: { name: `projects/${project}/messages/${this.messages.length}` } }
            : { status: 400, body: { error: { code: 400, status: 'INVALID_ARGUMENT' } } };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
  }

  static async open(project: string, bearer: string): Promise<FcmEndpoint> {
    const endpoint = new FcmEndpoint(project, bearer);
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #checked(
    method: string | undefined,
    url: string | undefined,
    headers: Record<string, string | string[] | undefined>,
    body: string,
    project: string,
    bearer: string,
  ): Message | undefined {
    const { success, data, error } = sendSchema.safeParse(JSON.parse(body));
    const wrong = [
      ...(method === 'POST' ? [] : [`method ${method}`]),
      ...(url === `/v1/projects/${project}/messages:send` ? [] : [`path ${url}`]),
      ...(headers.authorization === `Bearer ${bearer}` ? [] : ['authorization']),
      ...(headers['content-type'] === 'application/json' ? [] : ['content-type']),
      ...(success ? [] : [z.prettifyError(error)]),
    ];
    this.complaints.push(...wrong);
    return wrong.length === 0 ? data?.message : undefined;
  }
}
