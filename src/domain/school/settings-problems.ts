import { paths } from '../paths';
import { helpSchema } from './settings';

/** `factor-not-ready`: a second factor does not work yet, and whoever asked for one would lock the school out. */
export type SettingProblem = 'factor-not-ready' | 'help-too-large' | 'help-malformed';

/** Why a setting must not be stored; `undefined` for every other document. firestore.rules refuse the same. */
export function settingProblem(
  path: string,
  data: Readonly<Record<string, unknown>>,
): SettingProblem | undefined {
  const name = paths.settings.in(path)?.setting;
  if (name === 'policy' && data.requireMfa !== false) return 'factor-not-ready';
  if (name !== 'help') return undefined;
  const read = helpSchema.safeParse(data);
  if (read.success) return undefined;
  return read.error.issues.some(({ path: field }) => field.length > 0) ? 'help-malformed' : 'help-too-large';
}
