import { helpSchema, type Help } from '../school/settings';
import data from './help.json' with { type: 'json' };

/** National telephone lines and generic options, for a school to replace by those of its own city. */
export const defaultHelp: Help = helpSchema.parse(data);
