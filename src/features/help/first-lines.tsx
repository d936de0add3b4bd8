import { lineStatus } from '@domain/school/help-lines';
import type { Help, HelpLine } from '@domain/school/settings';
import { useText } from '@/i18n/use-text';
import { serverNow } from '@/sync/use-server-now';
import { holidaysAfter } from './holidays';
import { knownHelp } from './known-help';
import { LineList } from './line-list';
import { look } from './look';

/** One telephone line and one chat that answer now, for a place where all of them would be too much. */
export function FirstLines({ help }: { help: Help | undefined }) {
  const { rich } = useText('help');
  return (
    <div className={look.firstLines}>
      <LineList lines={firstOf(knownHelp(help).lines)} short />
      <p className="muted">{rich('lines.no-phone')}</p>
    </div>
  );
}

/** A line that answers now before one that does not; a chat that can be opened from here, for tablets do not telephone. */
export function firstOf(lines: readonly HelpLine[]): HelpLine[] {
  const now = serverNow();
  const holidays = holidaysAfter(now);
  const byAnswering = lines.toSorted((a, b) => Number(answers(b)) - Number(answers(a)));
  const first = [
    byAnswering.find(({ kind, number }) => kind === 'phone' && number !== undefined),
    byAnswering.find(({ kind, url }) => kind === 'chat' && url !== undefined),
  ].filter((line) => line !== undefined);
  return first.length > 0 ? first : lines.slice(0, 2);

  function answers({ hours }: HelpLine): boolean {
    return lineStatus(hours, now, holidays).open;
  }
}
