import type { Help } from '@domain/school/settings';
import { LineList } from './line-list';
import { OptionEntry } from './option-entry';
import { look } from './look';

/** What a child finds, for whoever fills it in. */
export function HelpPreview({ help }: { help: Help }) {
  return (
    <>
      <LineList lines={help.lines} />
      <ul className={look.list}>
        {help.options.map((option) => (
          <OptionEntry key={option.id} option={option} />
        ))}
      </ul>
    </>
  );
}
