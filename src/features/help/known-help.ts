import { defaultHelp } from '@domain/defaults/help';
import type { Help } from '@domain/school/settings';

/** The school's own lines and options. Where there is no line, as in a school that has set none, the national ones. */
export function knownHelp(help: Help | undefined): Help {
  return help && help.lines.length > 0 ? help : defaultHelp;
}
