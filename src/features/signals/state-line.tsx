import { paths } from '@domain/paths';
import { type OwnSignal, stageOf } from '@domain/signals/own-signals';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { useArrival } from '@/sync/own-data/use-arrival';
import { useMoment } from './use-moment';
import { useNamesOf } from './use-names-of';

/** How far it has come, in one sentence that is true: on this tablet, arrived, read, answered. */
export function StateLine({ session, signal }: { session: PupilSession; signal: OwnSignal }) {
  const { rich } = useText('signals');
  const namesOf = useNamesOf();
  const moment = useMoment();
  const { school, pupilId } = session;
  const arrival = useArrival(session, `${paths.pupil(school, pupilId)}/${signal.newest ?? ''}`);
  if (arrival === undefined) return null;
  if (arrival === 'waiting' || arrival === 'trying') return rich('state.here');
  if (arrival !== 'arrived') return rich(`state.${arrival}`);

  const stage = stageOf(signal);
  const { told } = signal;
  const last = told?.answers.at(-1);
  const name = namesOf([last?.by.name ?? told?.readBy?.name ?? '']);
  switch (stage) {
    case 'meeting':
      return rich('state.meeting', {
        name,
        place: last?.meeting?.place ?? '',
        ...moment(last?.meeting?.at ?? ''),
      });
    case 'passed-on':
      return rich('state.passed-on', { names: namesOf(last?.passedOn?.to.map((one) => one.name) ?? []) });
    case 'answered':
    case 'read':
    case 'spoken':
      return rich(`state.${stage}`, { name });
    default:
      return rich(`state.${stage}`);
  }
}
