import { dayFromCell } from '../cells';
import { yearFromText } from '../eras';

/** Days as offices write them: 2015-04-02, 平成27年4月2日, H27.4.2. */
export function dayFromText(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const direct = dayFromCell(plain);
  if (direct !== undefined) return direct;
  const [, year = '', month = '', day = ''] =
    /^([^\d\s]{1,2}\.?\s*(?:\d{1,2}|元))\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(plain) ??
    [];
  const found = year === '' ? undefined : yearFromText(year);
  return found === undefined ? undefined : dayFromCell(`${found}-${month}-${day}`);
}
