import type { ComponentProps } from 'react';
import clsx from 'clsx';
import button from '../staff-button.module.css';
import styles from './file-picker.module.css';

interface FilePickerProps extends Pick<
  ComponentProps<'input'>,
  'id' | 'accept' | 'multiple' | 'aria-label' | 'aria-invalid' | 'aria-describedby'
> {
  /** On the button; the browser's own speaks the language of the computer. */
  words: string;
  /** What was chosen, where nothing else on the page says it. */
  chosen?: string | undefined;
  onChoose: (files: FileList | null) => void;
}

/** A file from this computer. */
export function FilePicker({ words, chosen, onChoose, ...control }: FilePickerProps) {
  return (
    <span className={styles.picker}>
      <label className={clsx(button.button, button.link, styles.button)}>
        <input
          {...control}
          type="file"
          className="visually-hidden"
          onChange={(event) => onChoose(event.target.files)}
        />
        <span aria-hidden="true">{words}</span>
      </label>
      {chosen !== undefined && <span className={styles.chosen}>{chosen}</span>}
    </span>
  );
}
