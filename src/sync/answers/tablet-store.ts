import type { TabletDatabase } from '@/local/database';
import { acknowledge, openRecords, park, parkAll, replace } from '@/local/outbox';
import type { OutboxStore } from './drain';
import { reportFault } from '../report-fault';
import { keepOnShelf } from '../own-data/shelf';

/** The outbox in this tablet's IndexedDB, as the drain loop uses it. */
export function tabletStore(db: TabletDatabase): OutboxStore {
  return {
    waiting: (uid) => openRecords(db, uid),
    parkAll: (uid, reason) => parkAll(db, uid, reason),
    apply: async (effect) => {
      switch (effect.type) {
        case 'acknowledge':
          // The copy is a convenience: a full disk must not keep what has arrived in the queue.
          await keepOnShelf(db, effect.record.uid, effect.record.write).catch(() => undefined);
          return acknowledge(db, effect.record);
        case 'park':
          reportFault('record-refused');
          return park(db, effect.record, effect.reason);
        case 'replace':
          return replace(db, effect.record, effect.by);
      }
    },
  };
}
