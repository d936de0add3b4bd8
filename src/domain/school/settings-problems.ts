import { paths } from '../paths';
import { helpSchema } from './settings';

/** `factor-on-screen`: only the command puts what is asked for on each staff document, and sees to it that somebody can still sign in. */
export type SettingProblem = 'factor-on-screen' | 'help-too-large' | 'help-malformed';

/** Why a setting must not be stored; `undefined` for every other document. firestore.rules refuse the same. */
export function settingProblem(
  path: string,
  data: Readonly<Record<string, unknown>>,
): SettingProblem | undefined {
  const name = paths.settings.in(path)?.setting;
  if (name === 'policy' && data.requireMfa !== false) return 'factor-on-screen';
  if (name !== 'help') return undefined;
  const read = helpSchema.safeParse(data);
  if (read.success) return undefined;
  return read.error.issues.some(({ path: field }) => field.length > 0) ? 'help-malformed' : 'help-too-large';
}
