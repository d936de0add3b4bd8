import { addDays, type Day } from '@domain/days';
import {
  OFFER_KINDS,
  OFFER_LINE_MAX,
  OFFER_TITLE_MAX,
  OFFER_WHY_MAX,
  OFFER_PICTURES,
} from '@domain/offers/choices';
import type { OfferWords } from '@domain/offers/records';
import { isTooLong } from '@/i18n/characters';

/** What stands in the fields of the form: empty where nothing is said. */
export interface OfferFields {
  kind: OfferWords['kind'];
  what: string;
  why: string;
  from: Day;
  until: Day;
  place: string;
  times: string;
  picture: string;
  map: string;
  number: string;
  url: string;
  person: string;
  thought: boolean;
}

/** How long an offer stands, unless something else is said, days. */
const USUAL_DAYS = 30;

export function newFields(what: string, today: Day): OfferFields {
  return {
    ...{ kind: 'place', what, why: '', from: today, until: addDays(today, USUAL_DAYS) },
    ...{ place: '', times: '', picture: '', map: '', number: '', url: '', person: '', thought: false },
  };
}

/** As it is sent; `undefined` while something is missing or does not fit. */
export function wordsOf(fields: OfferFields): OfferWords | undefined {
  const said = (text: string) => text.trim();
  const { kind, from, until, thought } = fields;
  const [what, why, place, times] = [fields.what, fields.why, fields.place, fields.times].map(said);
  const fits =
    !isTooLong(fields.what, OFFER_TITLE_MAX) &&
    !isTooLong(fields.why, OFFER_WHY_MAX) &&
    ![fields.place, fields.times].some((text) => isTooLong(text, OFFER_LINE_MAX)) &&
    [fields.map, fields.url].every(
      (page) => said(page) === '' || /^https:\/\/[!-~]{1,300}$/.test(said(page)),
    ) &&
    (said(fields.number) === '' || /^[0-9+*#-]{2,20}$/.test(said(fields.number)));
  if (!what || !why || !thought || !fits || from === '' || until < from) return undefined;
  const picture = OFFER_PICTURES.find((one) => one === fields.picture);
  return {
    ...{ kind: OFFER_KINDS.find((one) => one === kind) ?? 'place', what: { ja: what }, why: { ja: why } },
    ...{ from, until },
    ...(place && { place: { ja: place } }),
    ...(times && { times: { ja: times } }),
    ...(picture && { picture }),
    ...(said(fields.map) !== '' && { map: said(fields.map) }),
    ...(said(fields.number) !== '' && { number: said(fields.number) }),
    ...(said(fields.url) !== '' && { url: said(fields.url) }),
    ...(fields.person !== '' && { person: fields.person }),
  };
}
