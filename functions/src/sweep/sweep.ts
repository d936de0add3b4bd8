import { getAuth } from 'firebase-admin/auth';
import { logger } from 'firebase-functions';
import { doAccountDeedsLeft } from '../platform/accounts/account-deeds';
import { endLeaves } from '../platform/accounts/end-leaves';
import { everyMinute } from '../platform/sweep/every-minute';
import { sweepSos } from '../sos/sweep-sos';
import { sweepBoards } from './sweep-boards';

export const sweep = everyMinute(async (ports) => {
  const { db, now } = ports;
  // A second clock for what must never wait, should the first one stop.
  await sweepSos({ db, now }).catch((error: unknown) =>
    logger.error('sos not swept', { error: String(error) }),
  );
  const onFailure = (path: string, error: unknown) =>
    logger.error('account not changed', { path, error: String(error) });
  await endLeaves({ db, now, onFailure }).catch((error: unknown) => onFailure('staff', error));
  await doAccountDeedsLeft({ db, auth: getAuth(), now, onFailure }).catch((error: unknown) =>
    onFailure('accountDeeds', error),
  );
  await sweepBoards({
    ...ports,
    // The calls for help may have taken a while.
    now: Date.now(),
    onFailure: (path, error) => logger.error('not projected', { path, error: String(error) }),
  });
});
