/** Where, when and how, as a city would fill it in. Numbers and places of the demo city reach nobody. */
import { defaultHelp } from '@domain/defaults/help';
import type { Help, HelpOption } from '@domain/school/settings';

type Way = Pick<HelpOption, 'place' | 'hours' | 'number'>;

const hours = (weekdays: number[], from: string, to: string): HelpOption['hours'] => ({
  weekdays,
  from,
  to,
  closed: [],
  closedOnHolidays: true,
});
const SCHOOL_DAYS = [1, 2, 3, 4, 5];

const WAYS: Readonly<Record<string, Way>> = {
  'quiet-room': {
    place: { ja: '1{階|かい}、{図書室|としょしつ}のとなり', 'ja-easy': '1かい、としょしつの となり', en: 'Ground floor, next to the library' },
    hours: hours(SCHOOL_DAYS, '08:30', '15:30'),
  },
  'education-centre': {
    place: { ja: 'そらもよう{市民|しみん}センター 2{階|かい}（{見本|みほん}）', 'ja-easy': 'そらもよう しみんセンター 2かい（みほん）', en: 'Soramoyo civic centre, 2nd floor (sample)' },
    hours: hours(SCHOOL_DAYS, '09:00', '15:00'),
    number: '000-0000-0001',
  },
  'online-lesson': {
    place: { ja: '{家|いえ}でも、{学校|がっこう}の{別|べつ}の{部屋|へや}でも', 'ja-easy': 'いえでも、がっこうの べつの へやでも', en: 'At home, or in another room at school' },
    hours: hours(SCHOOL_DAYS, '08:45', '15:00'),
  },
  'nurse-room': {
    place: { ja: '1{階|かい}、{玄関|げんかん}のとなり', 'ja-easy': '1かい、げんかんの となり', en: 'Ground floor, next to the entrance' },
    hours: hours(SCHOOL_DAYS, '08:15', '16:45'),
  },
  'school-counsellor': {
    place: { ja: '2{階|かい}、{相談室|そうだんしつ}', 'ja-easy': '2かい、そうだんしつ', en: 'First floor, counselling room' },
    hours: hours([2, 4], '10:00', '16:00'),
  },
  'city-window': {
    place: { ja: 'そらもよう{市役所|しやくしょ} 3{階|がい}（{見本|みほん}）', 'ja-easy': 'そらもよう しやくしょ 3がい（みほん）', en: 'Soramoyo city hall, 3rd floor (sample)' },
    hours: hours(SCHOOL_DAYS, '08:30', '17:15'),
    number: '000-0000-0002',
  },
};

export const demoHelp: Help = {
  ...defaultHelp,
  options: defaultHelp.options.map((option) => ({ ...option, ...WAYS[option.id] })),
};
