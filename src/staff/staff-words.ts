/** The words of staff: with their pages, so that pupils' tablets have none of them. */
import { addWords } from '@/i18n/start';

const files = import.meta.glob<Record<string, unknown>>(
  [
    '../i18n/locales/*/*.json',
    '!../i18n/locales/*/{account,common,help,me,pupil,signals,signin,sos,survey,tablet,told}.json',
  ],
  { import: 'default' },
);

addWords(
  Object.fromEntries(Object.entries(files).map(([path, load]) => [path.replace('../i18n', '.'), load])),
);
