import * as z from 'zod/mini';
import { type Delivery, DONE, PATIENCE_MS, problem } from './notifier';
import { neutralWords } from './words';

export interface FcmOptions {
  /** Without a slash at the end. */
  endpoint: string;
  project: string;
  /** An OAuth 2 access token of the project's service account. */
  accessToken: () => Promise<string>;
}

/** Of one device. `gone`: it will never take a push again. */
export type Pushed = Delivery | 'gone';
/** `count`: of how many things at once. */
export type Push = (token: string, count?: number) => Promise<Pushed>;

/**
 * A phone that was without a network for a while still says that there is something: what the app then shows is of that moment.
 * Seconds.
 */
const KEPT_S = 3600;

const refusalSchema = z.object({
  error: z.object({
    status: z.optional(z.string()),
    details: z.optional(z.array(z.object({ errorCode: z.optional(z.string()) }))),
  }),
});

/** Pushes to one device by FCM's HTTP v1. Data only: a `notification` would be shown beside what the service worker shows. */
export function fcm({ endpoint, project, accessToken }: FcmOptions): Push {
  return async (token, count = 1) => {
    try {
      const response = await fetch(`${endpoint}/v1/projects/${project}/messages:send`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          message: {
            token,
            data: { text: neutralWords(count), ...(count > 1 && { count: String(count) }) },
            webpush: { headers: { Urgency: 'high', TTL: String(KEPT_S) } },
          },
        }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok) return DONE;
      return isGone(answer) ? 'gone' : problem(`refused-${response.status}`);
    } catch (error) {
      return problem(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
    }
  };
}

/** Only FCM's own word counts: a wrong address answers 404, too, and must not cost a school all its devices. */
function isGone(answer: unknown): boolean {
  const { data } = refusalSchema.safeParse(answer);
  return (
    data?.error.status === 'NOT_FOUND' ||
    (data?.error.details ?? []).some(({ errorCode }) => errorCode === 'UNREGISTERED')
  );
}
