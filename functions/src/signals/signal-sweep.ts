import { everyMinute } from '../platform/sweep/every-minute';
import { sweepSignals } from './sweep-signals';

export const signalSweep = everyMinute(sweepSignals);
