/** What a drill has shown: how long until each way reached somebody, and until somebody had seen it. */
import type { Sos, SosEvent } from '@domain/sos/records';
import { type Channel, CHANNELS } from '@domain/sos/settings';

export interface ChannelTime {
  readonly channel: Channel;
  /** Seconds from arrival to the first delivery; absent when there was none. */
  readonly seconds?: number;
  /** It was tried and refused. */
  readonly failed: boolean;
}

export interface DrillTimes {
  readonly channels: readonly ChannelTime[];
  /** Seconds from arrival to the first acknowledgement; absent while nobody has acknowledged. */
  readonly acknowledged?: number;
}

/** `events` in any order. The inbox is reached with the first step that brings somebody in. */
export function drillTimes(
  { receivedAt, acknowledgedAt }: Pick<Sos, 'receivedAt' | 'acknowledgedAt'>,
  events: readonly SosEvent[],
): DrillTimes {
  const since = (at: string) => (Date.parse(at) - Date.parse(receivedAt)) / 1000;
  const channels = CHANNELS.map((channel): ChannelTime => {
    const reached = events.filter((event) =>
      channel === 'inbox' ? event.type === 'escalated' : event.type === 'sent' && event.channel === channel,
    );
    const failed = events.some((event) => event.type === 'failed' && event.channel === channel);
    if (reached.length === 0) return { channel, failed };
    return { channel, failed, seconds: Math.min(...reached.map(({ at }) => since(at))) };
  });
  return { channels, ...(acknowledgedAt !== undefined && { acknowledged: since(acknowledgedAt) }) };
}
