import { everyMinute } from '../platform/sweep/every-minute';
import { sweepNotices } from './sweep-notices';

export const noticeSweep = everyMinute(sweepNotices);
