/** The time of day, always in the school's time zone: apart from dates, because the hidden screen shows it at once. */
const ZONE = { timeZone: 'Asia/Tokyo' } as const;

/** The wordings by grade write dates as `ja` does, apart from kanji. */
function locale(language: string): string {
  return language.startsWith('ja') ? 'ja-JP' : language;
}

/** As people of a language write it. `at` in ms since 1970. */
export function format(language: string, at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(language), { ...ZONE, ...options }).format(at);
}

/** 8:34. `at` in ms since 1970. */
export function clock(language: string, at: number): string {
  return format(language, at, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
}
