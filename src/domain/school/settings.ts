/** `schools/{s}/settings/*` that exist now. The calendar has its own file. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { daySchema } from '../day-schemas';
import { noticeSettingsSchema } from '../notices/settings';
import { audienceSchema, scaleSchema } from '../answers/pupil-records';
import { listedUid } from '../answers/standing-choices';
import { COUNTED_FROM } from '../rights/counted-from';
import { UNNAMED_BANDS } from '../signals/choices';
import { bytesOf, inLanguages, shownWords } from '../texts';

/** A text in every language the city has it in. */
export const localText = z.object(inLanguages(shownWords()));
export type LocalText = z.infer<typeof localText>;

const hhmm = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));

/** When somebody answers: weekdays (0 Sunday … 6 Saturday), from–to in school-local time; `closed` are `MM-DD` ranges a year. */
export const hoursSchema = z.strictObject({
  weekdays: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(6))),
  from: hhmm,
  to: hhmm,
  closed: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  closedOnHolidays: z.boolean(),
});
export type Hours = z.infer<typeof hoursSchema>;

/** What a child taps opens a telephone or a safe page: anything else that lies there is not shown. */
const numberToCall = z.catch(z.optional(z.string().check(z.regex(/^[0-9+*#-]{2,20}$/))), undefined);
const pageToOpen = z.catch(z.optional(z.string().check(z.regex(/^https:\/\/[!-~]{0,300}$/))), undefined);

/** A telephone line or chat. `hours` absent: day and night, every day. */
export const helpLineSchema = z.object({
  id: z.string(),
  name: localText,
  kind: choices(z.enum(['phone', 'chat', 'emergency']), { readAs: 'phone' }),
  number: numberToCall,
  url: pageToOpen,
  free: z.boolean(),
  hours: z.optional(hoursSchema),
  note: z.optional(localText),
});
export type HelpLine = z.infer<typeof helpLineSchema>;

/** A learning option (学びの選択肢), a consultation window at school or in town, or a small calming exercise. */
export const optionSchema = z.object({
  id: z.string(),
  kind: choices(z.enum(['learning', 'consultation', 'calming']), 'leave-out'),
  title: localText,
  text: localText,
  /** Shown from this day on (fixed dates, the same for everyone). */
  from: z.optional(daySchema),
  /** The way there: where it is, when somebody is there, how to ask. What is not known, the screen tells how to find out. */
  place: z.optional(localText),
  hours: z.optional(hoursSchema),
  ask: z.optional(localText),
  number: numberToCall,
  url: pageToOpen,
  /** Whom a child tells with one tap that this is wanted. Absent: either. */
  tell: z.optional(audienceSchema),
});
export type HelpOption = z.infer<typeof optionSchema>;

export const HELP_LINES_MAX = 12;
export const HELP_OPTIONS_MAX = 24;
/** Every tablet of the school reads it. */
export const HELP_BYTES_MAX = 32 * 1024;

/** `settings/help`. Not strict: what a later version adds takes no number from a tablet that does not know it yet. */
export const helpSchema = z
  .object({
    lines: z.array(helpLineSchema).check(z.maxLength(HELP_LINES_MAX)),
    options: z.array(optionSchema).check(z.maxLength(HELP_OPTIONS_MAX)),
  })
  .check(z.refine((help) => bytesOf(JSON.stringify(help)) <= HELP_BYTES_MAX));
export type Help = z.infer<typeof helpSchema>;

/** `settings/scale` */
export const scaleSettingsSchema = z.strictObject({
  scale: scaleSchema,
  /** Whether からだ is asked after the weather. */
  body: z.boolean(),
  /** Whether one question more is asked, every two weeks at most. Absent: no. */
  soft: z.optional(z.boolean()),
  /** Whether a worry about somebody else can be sent. Absent: no. */
  worry: z.optional(z.boolean()),
  /** Whether a picture can be sent in place of words. Absent: no. */
  pictures: z.optional(z.boolean()),
  /** In which grades something can be sent without a name. Absent: in none. */
  unnamed: z.optional(z.array(choices(z.enum(UNNAMED_BANDS), 'leave-out'))),
});
export type ScaleSettings = z.infer<typeof scaleSettingsSchema>;

/** `settings/policy` */
export const policySchema = z.strictObject({
  /** uids of the named adults whom safety answers reach; required before any round opens. */
  safetyContacts: z.array(z.string()).check(z.minLength(1)),
  /** What is absent is as long as `DEFAULT_PERIODS` (rights/retention.ts) says. */
  retentionYears: z.strictObject({
    ...{ responses: z.number(), checkIns: z.number() },
    ...{ sos: z.optional(z.number()), cases: z.optional(z.number()) },
    ...{ accessEntries: z.optional(z.number()), audit: z.optional(z.number()) },
    from: z.optional(choices(z.enum(COUNTED_FROM), 'leave-out')),
  }),
  /** Within how many days what is asked about a child's data is decided, never more than `DUE_DAYS_MOST` (rights/requests.ts). Absent: so many. */
  answerDays: z.optional(z.number()),
  /** Adults sign in with a second factor. What counts as one stands on each staff document (accounts/second-factor.ts). */
  requireMfa: z.boolean(),
  /** Providers that ask for one themselves, as the project names them. Absent: none. */
  factorProviders: z.optional(z.array(z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/))).check(z.maxLength(5))),
  /** Whether children of grades 1–3 sign in by a card and pictures. Absent: no. */
  cards: z.optional(z.boolean()),
  /** After how many days without an answer of the server a pupil's tablet locks, within `LOCK_DAYS` (tablet/lost-tablet.ts). Absent: as usual there. */
  lockAfterDays: z.optional(z.number()),
  /** Whether pupils are asked if their tablet may tell them of a reply. Absent: no. */
  pupilPush: z.optional(z.boolean()),
  /** Rooms in which an adult and a child can meet. Absent: `defaultMeetingPlaces`. */
  meetingPlaces: z.optional(z.array(shownWords()).check(z.maxLength(20))),
  /** The adults whom a child can choose by name: they were told what it means, and said yes. Absent: nobody. */
  byName: z.optional(z.array(listedUid).check(z.maxLength(60))),
  /** Absent: `defaultNoticeSettings`. */
  notices: z.optional(noticeSettingsSchema),
});
export type Policy = z.infer<typeof policySchema>;
