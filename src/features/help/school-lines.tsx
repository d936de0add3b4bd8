import type { Help } from '@domain/school/settings';
import { knownHelp } from './known-help';
import { LineList } from './line-list';

/** All numbers of the school, for a page of another feature. */
export function SchoolLines({ help }: { help: Help | undefined }) {
  return <LineList lines={knownHelp(help).lines} />;
}
