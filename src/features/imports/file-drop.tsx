import type { CommandOutcome } from '@domain/commands/wire';
import clsx from 'clsx';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommandWords } from '@/i18n/use-command-words';
import { FilePicker } from '@/staff/form/file-picker';
import { Part, Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { Button } from '@/ui/button';
import { look } from './look';
import { sendFiles } from './send-files';

const KB = 1000;
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.zip';

/** Files are put here, or chosen; they are sent when somebody says so. */
export function FileDrop({ school, online }: { school: string; online: boolean }) {
  const { commands } = usePorts();
  const { t } = useTranslation('imports');
  const words = useCommandWords();
  const [, goTo] = useLocation();
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [outcome, setOutcome] = useState<CommandOutcome>();
  const add = (more: FileList | null) => {
    const named = new Map([...files, ...(more ?? [])].map((file) => [file.name, file]));
    setFiles([...named.values()]);
    setOutcome(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const send = async () => {
    const importId = crypto.randomUUID();
    setProgress({ done: 0, total: files.length });
    const onProgress = (done: number, total: number) => setProgress({ done, total });
    const ended = await sendFiles(commands, { school, importId, files, onProgress });
    setProgress(undefined);
    setOutcome(ended);
    if (ended === 'stored') goTo(`/imports/${importId}`);
  };
  return (
    <Part heading={t('start.heading')} why={t('start.why')}>
      <div
        className={clsx(look.drop, over && look.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{t('start.drop')}</label>
        <FilePicker
          {...{ id, multiple: true, accept: ACCEPTED, words: t('start.choose'), onChoose: add }}
          aria-label={t('start.choose')}
        />
      </div>
      {files.length > 0 && (
        <ul className={look.files} aria-label={t('start.chosen')}>
          {files.map((file) => (
            <li key={file.name}>
              <span>
                {file.name}{' '}
                <span className="muted">{t('start.size', { count: Math.ceil(file.size / KB) })}</span>
              </span>
              <StaffButton onClick={() => setFiles(files.filter((one) => one !== file))}>
                {t('start.remove', { name: file.name })}
              </StaffButton>
            </li>
          ))}
        </ul>
      )}
      <p className="muted">{t('start.kept')}</p>
      <Row>
        <Button
          variant="primary"
          disabled={!online || files.length === 0 || progress !== undefined}
          onClick={() => void send()}
        >
          {t('start.send')}
        </Button>
        <span role="status">
          {progress && t('start.sending', progress)}
          {!online && t('start.offline')}
        </span>
      </Row>
      {outcome !== undefined && outcome !== 'stored' && (
        <p className="field-error" role="alert">
          {words(outcome)}
        </p>
      )}
    </Part>
  );
}
