import { expect, it } from 'vitest';
import type { SosEvent } from '@domain/sos/records';
import { drillTimes } from './drill-times';

const RECEIVED = '2026-11-24T01:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(RECEIVED) + seconds * 1000).toISOString();
const event = (type: SosEvent['type'], seconds: number, more: Partial<SosEvent> = {}): SosEvent => ({
  type,
  by: 'system',
  at: after(seconds),
  ...more,
});

it('takes the first delivery of each way, in whatever order the events come', () => {
  const events = [
    event('sent', 40, { channel: 'push' }),
    event('sent', 7, { channel: 'push' }),
    event('escalated', 5),
    event('failed', 8, { channel: 'email' }),
  ];
  expect(drillTimes({ receivedAt: RECEIVED, acknowledgedAt: after(65) }, events)).toEqual({
    channels: [
      { channel: 'inbox', failed: false, seconds: 5 },
      { channel: 'push', failed: false, seconds: 7 },
      { channel: 'email', failed: true },
    ],
    acknowledged: 65,
  });
});

it('invents no time for what has not happened', () => {
  expect(drillTimes({ receivedAt: RECEIVED }, [])).toEqual({
    channels: ['inbox', 'push', 'email'].map((channel) => ({ channel, failed: false })),
  });
});
