import { createContext, Fragment, type ReactNode, use } from 'react';
import { needsReading } from './kanji-grades';
import { textParts } from './markup';
import { usePreferences } from './preferences';

const GradeContext = createContext<number | undefined>(undefined);

/** The grade (1–9) whose kanji the readings below go by. */
export function ReadingGrade({ grade, children }: { grade: number | undefined; children: ReactNode }) {
  return <GradeContext value={grade}>{children}</GradeContext>;
}

/**
 * A text with readings above the words that need them. The style sheet draws the reading, so that the document's text and
 * the names of controls stay plain.
 */
export function Furigana({ text }: { text: string }) {
  const { furigana } = usePreferences();
  const grade = use(GradeContext);
  const isRead = (base: string) =>
    furigana === 'all' || (furigana === 'auto' && grade !== undefined && needsReading(base, grade));
  const parts = textParts(text);
  const words = parts.map((part, index) => {
    if (typeof part === 'string') return <Fragment key={index}>{part}</Fragment>;
    if (!isRead(part.base)) return <Fragment key={index}>{part.base}</Fragment>;
    return (
      <ruby key={index}>
        {part.base}
        <rt data-rt={part.reading} aria-hidden="true" />
      </ruby>
    );
  });
  // One element, so that the text stays together in a row of flex items.
  return parts.length > 1 ? <span>{words}</span> : words;
}
