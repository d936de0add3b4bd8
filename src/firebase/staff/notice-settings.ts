/** What a school has settled: its policy, of which a part is how much its adults are asked to look at; and how its pupils are asked. */
import { type ClassTools, toolsSchema } from '@domain/school/class-tools';
import { paths } from '@domain/paths';
import {
  type Help,
  helpSchema,
  policySchema,
  type Policy,
  scaleSettingsSchema,
  type ScaleSettings,
} from '@domain/school/settings';
import { type Watch, watchDocument } from './watch';

/** `null`: the school has no policy yet, which it needs for more than this. */
export function watchPolicy(school: string): Watch<Policy | null> {
  return watchDocument(paths.settings(school, 'policy'), policySchema);
}

export function watchScale(school: string): Watch<ScaleSettings | null> {
  return watchDocument(paths.settings(school, 'scale'), scaleSettingsSchema);
}

export function watchHelp(school: string): Watch<Help | null> {
  return watchDocument(paths.settings(school, 'help'), helpSchema);
}

export function watchTools(school: string): Watch<ClassTools | null> {
  return watchDocument(paths.settings(school, 'tools'), toolsSchema);
}
