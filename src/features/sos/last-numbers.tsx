import type { Help } from '@domain/school/settings';
import type { ReactNode } from 'react';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';

/** The national numbers, for when neither the school's own nor the list of them could be loaded. */
const NATIONAL = [
  { name: 'help.sos-dial', number: '0120-0-78310' },
  { name: 'help.child-line', number: '0120-99-7777' },
  { name: 'help.emergency', number: '110' },
  { name: 'help.emergency', number: '119' },
] as const;

/** Numbers without hours: part of the first page, so that they are there when everything else fails to load. */
export function LastNumbers({ help }: { help: Help | undefined }) {
  const { rich } = useText('common');
  const own = help?.lines.filter(({ number }) => number !== undefined) ?? [];
  return (
    <ul>
      {own.map(({ id, name, number }) => (
        <Line key={id} number={number ?? ''}>
          <L text={name} />
        </Line>
      ))}
      {own.length === 0 &&
        NATIONAL.map(({ name, number }) => (
          <Line key={number} number={number}>
            {rich(name)}
          </Line>
        ))}
    </ul>
  );
}

function Line({ number, children }: { number: string; children: ReactNode }) {
  return (
    <li>
      {children} <a href={`tel:${number.replaceAll('-', '')}`}>{number}</a>
    </li>
  );
}
