import { defaultHelp } from '@domain/defaults/help';
import type { Help } from '@domain/settings';
import { useText } from '@/i18n/use-text';
import { LineList } from './line-list';

/** How many telephone lines stand where everybody sees them at once. */
const FIRST = 2;

/** The first telephone numbers, for a place where all of them would be too much. */
export function FirstLines({ help = defaultHelp }: { help: Help | undefined }) {
  const { rich } = useText('help');
  return (
    <div className="first-lines">
      <LineList lines={help.lines.filter(({ kind }) => kind === 'phone').slice(0, FIRST)} />
      <p className="muted">{rich('lines.no-phone')}</p>
    </div>
  );
}
