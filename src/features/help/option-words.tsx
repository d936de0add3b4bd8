import type { LocalText } from '@domain/school/settings';
import { L } from '@/i18n/local-text';

/** What an option is called, and what it is. */
export function OptionWords({ title, text }: { title: LocalText; text: LocalText }) {
  return (
    <>
      <strong>
        <L text={title} />
      </strong>
      <p>
        <L text={text} />
      </p>
    </>
  );
}
