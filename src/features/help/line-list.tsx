import clsx from 'clsx';
import { lineStatus, type LineStatus } from '@domain/school/help-lines';
import type { HelpLine } from '@domain/school/settings';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { useServerMinute } from '@/sync/use-server-now';
import { holidaysAfter } from './holidays';
import { HoursInWords } from './hours-in-words';
import { look } from './look';

interface LineListProps {
  lines: readonly HelpLine[];
  /** Name, number, and whether somebody answers. */
  short?: boolean;
}

/** Telephone numbers and chats with their hours, and whether somebody answers right now. */
export function LineList({ lines, short = false }: LineListProps) {
  const { rich } = useText('help');
  const now = useServerMinute();
  const holidays = holidaysAfter(now);
  return (
    <ul className={look.lines}>
      {lines.map((line) => (
        <li key={line.id} className={look.line}>
          <div>
            <strong>
              <L text={line.name} />
            </strong>
            {line.note && !short && (
              <p className="muted">
                <L text={line.note} />
              </p>
            )}
          </div>
          <LineNumber line={line} short={short} />
          <p className={clsx('muted', look.lineHours)}>
            <OpenNow status={lineStatus(line.hours, now, holidays)} />
            {short && line.kind === 'chat' && <span>{rich('lines.chat-may-wait')}</span>}
            {!short && <HoursInWords hours={line.hours} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

function LineNumber({ line, short }: { line: HelpLine; short: boolean }) {
  const { rich } = useText('help');
  if (line.url)
    return (
      <a className={look.lineNumber} href={line.url} rel="noreferrer" target="_blank">
        {rich(short ? 'lines.chat-now' : 'lines.open-chat')}
      </a>
    );
  if (!line.number) return null;
  return (
    <a className={look.lineNumber} href={`tel:${line.number.replaceAll('-', '')}`}>
      {line.number}
    </a>
  );
}

function OpenNow({ status }: { status: LineStatus }) {
  const { rich } = useText('help');
  const { i18n } = useTranslation();
  if (status.open)
    return (
      <b>{status.until ? rich('lines.open-until', { time: status.until }) : rich('lines.open-always')}</b>
    );
  if (!status.next) return <b>{rich('lines.closed')}</b>;
  const { day, time } = status.next;
  return <b>{rich('lines.closed-until', { day: shortDay(i18n.language, day), time })}</b>;
}
