import { type ChainStep, drillTimeSchema, type SosSettings, sosSettingsSchema } from '@domain/sos/settings';
import * as z from 'zod/mini';

/** What the form holds: the settings, with an explicit "no drill" that a form can carry. */
export const alarmFormSchema = z.strictObject({
  ...sosSettingsSchema.shape,
  drill: z.nullable(drillTimeSchema),
});
export type AlarmFormValues = z.infer<typeof alarmFormSchema>;

export function formValuesOf({ drill, school, outOfHours, ...settings }: SosSettings): AlarmFormValues {
  const chains = { school: school.map(inField), outOfHours: outOfHours.map(inField) };
  return { ...settings, ...chains, drill: drill ?? null };
}

/** A third of a minute has no end in a field. */
function inField(step: ChainStep): ChainStep {
  return { ...step, afterMinutes: Math.round(step.afterMinutes * 100) / 100 };
}

export function settingsOf({ drill, ...values }: AlarmFormValues): SosSettings {
  return { ...values, ...(drill && { drill }) };
}

/** A chain that counts in seconds is for showing the climbing to somebody, not for a school's day. */
export function countsInSeconds({ school, outOfHours, repeatMinutes }: AlarmFormValues): boolean {
  const minutes = [...school, ...outOfHours].map(({ afterMinutes }) => afterMinutes);
  return minutes.some((count) => !Number.isInteger(count)) || repeatMinutes < 1;
}
