/** The chains of a school: who is called when a pupil asks for help, and the drills that show whether they come. */
import { staffSchema, type Staff } from '@domain/identity';
import { paths } from '@domain/paths';
import { type ChannelCheck, channelCheckSchema } from '@domain/readiness/channel-checks';
import { type Sos, type SosEvent, sosEventSchema, sosSchema } from '@domain/sos/records';
import { type SosSettings, sosSettingsSchema } from '@domain/sos/settings';
import { OPEN_STATES } from '@domain/sos/open';
import { type Watch, watchDocument, watchQuery } from './watch';

/** `null` while the school uses the default. */
export function watchSosSettings(school: string): Watch<SosSettings | null> {
  return watchDocument(paths.settings(school, 'sos'), sosSettingsSchema);
}

/** Everybody at work in the school, by uid. */
export function watchColleagues(school: string): Watch<Record<string, Staff>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(collection(db, `${paths.school(school)}/staff`), where('active', '==', true)),
    staffSchema,
  );
}

/** Everybody who works or has worked in the school. Only an administrator may ask for those who have left. */
export function watchEverybody(school: string): Watch<Record<string, Staff>> {
  return watchQuery(({ db, collection }) => collection(db, `${paths.school(school)}/staff`), staffSchema);
}

/** The practice alarms of a school, by id. Only leaders and counsellors may see them. */
export function watchDrills(school: string): Watch<Record<string, Sos>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, paths.sosCollection(school)),
        where('drill', '==', true),
        where('state', 'in', [...OPEN_STATES, 'resolved']),
      ),
    sosSchema,
  );
}

/** What happened during one of them. */
export function watchDrillEvents(school: string, sosId: string): Watch<Record<string, SosEvent>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.sos(school, sosId)}/events`),
    sosEventSchema,
  );
}

export function watchChannelChecks(school: string): Watch<Record<string, ChannelCheck>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/channelChecks`),
    channelCheckSchema,
  );
}

export function watchOwnChannelCheck(school: string, uid: string): Watch<ChannelCheck | null> {
  return watchDocument(paths.channelCheck(school, uid), channelCheckSchema);
}
