import type { SignalReaders } from '@domain/access/shown-signal-readers';
import { useText } from '@/i18n/use-text';
import { useNamesOf } from './use-names-of';

/** Who reads it first, who reads every answer, and that others stand in where that is so. */
export function ReadersLines({ readers: { first, second, areStandIns } }: { readers: SignalReaders }) {
  const { rich } = useText('signals');
  const namesOf = useNamesOf();
  const names = namesOf(first.map(({ displayName }) => displayName));
  return (
    <>
      {areStandIns && first.length > 0 && <p>{rich('stand-ins')}</p>}
      {second && first.length > 0 && (
        <p>{rich('second', { names, second: namesOf([second.displayName]) })}</p>
      )}
    </>
  );
}
