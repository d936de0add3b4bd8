import type { Channel } from '@domain/sos/settings';

/** Ways out of the app. The inbox needs no sending: it is the SOS itself, live on a screen. */
export type Way = Exclude<Channel, 'inbox'>;

/** There is nothing that could be tried: no service is set up, or the person has given no device or address. */
export const NOT_TRIED = ['not-configured', 'no-device', 'no-address'] as const;

/** Handed over to the service, or why not: a short code for the timeline that says nothing about anybody. */
export type Delivery =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly problem: (typeof NOT_TRIED)[number] | 'timeout' | 'unreachable' | `refused-${number}`;
    };

/**
 * Tells somebody to open the app, and nothing else: neither push nor e-mail ever names a child or what it is about. `count`: of how
 * many things at once. Never throws. That a service has taken it does not mean that anybody has seen it.
 */
export interface Notifier {
  tell(uid: string, way: Way, count?: number): Promise<Delivery>;
  /** By push, on all tablets where this pupil has allowed it. */
  tellPupil(school: string, pupilId: string): Promise<Delivery>;
}

/** How long a service may take to answer, ms. */
export const PATIENCE_MS = 10_000;

export const DONE: Delivery = { done: true };

export function problem(why: Exclude<Delivery, { done: true }>['problem']): Delivery {
  return { done: false, problem: why };
}
