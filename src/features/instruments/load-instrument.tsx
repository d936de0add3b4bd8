import type { Instrument } from '@domain/survey/instrument';
import type { CheckedInstrument } from '@domain/survey/instrument-problems';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '@/staff/form/file-picker';
import { Field } from '@/staff/form/field';
import { InstrumentItems } from '@/staff/instrument-items';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { FileProblems } from './file-problems';
import { checkText, isJson, LARGEST_FILE, textOfFile } from './read-file';

interface LoadInstrumentProps {
  stored: Readonly<Record<string, Instrument>>;
  online: boolean;
}

interface Chosen {
  readonly text: string;
  readonly json: boolean;
  readonly checked: CheckedInstrument;
}

const ID_MAX = 40;

/** A file is checked and shown as children would read it; only then, and only by a tap, it is kept for the city. */
export function LoadInstrument({ stored, online }: LoadInstrumentProps) {
  const { t } = useTranslation('year');
  const deed = useDeed();
  const [name, setName] = useState({ title: '', id: '' });
  const [chosen, setChosen] = useState<Chosen>();
  const [keptTitle, setKeptTitle] = useState<string>();
  const [fileName, setFileName] = useState<string>();
  const headOf = ({ title, id }: typeof name) => ({ id, title, version: nextVersion(stored, id) });
  const choose = async (file: File | undefined) => {
    setKeptTitle(undefined);
    setFileName(file?.name);
    if (!file) {
      setChosen(undefined);
      return;
    }
    const json = isJson(file);
    const text = file.size > LARGEST_FILE ? null : await textOfFile(file);
    if (text === null) {
      setChosen({ text: '', json, checked: { problems: [{ code: 'not-text' }] } });
      return;
    }
    const named = { title: name.title || file.name.replace(/\.\w+$/, ''), id: name.id || idOf(file.name) };
    setName(named);
    setChosen({ text, json, checked: await checkText(text, json, headOf(named)) });
  };
  const rename = async (next: typeof name) => {
    setName(next);
    if (chosen && !chosen.json)
      setChosen({ ...chosen, checked: await checkText(chosen.text, false, headOf(next)) });
  };
  const keep = async (instrument: Instrument) => {
    if (!(await deed.run('publish-instrument', { instrument }))) return;
    setChosen(undefined);
    setKeptTitle(instrument.title.ja);
    setName({ title: '', id: '' });
  };
  return (
    <Part heading={t('instruments.load')} why={t('instruments.loadWhy')}>
      <Field label={t('instruments.file')} hint={t('instruments.fileHint')}>
        {(control) => (
          <FilePicker
            {...control}
            words={t('instruments.choose')}
            chosen={fileName}
            accept=".csv,.json,text/csv,application/json"
            onChoose={(files) => void choose(files?.[0])}
          />
        )}
      </Field>
      {chosen && !chosen.json && (
        <>
          <Field
            label={t('instruments.title')}
            wrong={name.title.trim() === '' ? t('instruments.nameIt') : undefined}
          >
            {(control) => (
              <input
                {...control}
                value={name.title}
                onChange={(event) => void rename({ ...name, title: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={t('instruments.id')}
            hint={t('instruments.idHint')}
            wrong={name.id === '' ? t('instruments.nameIt') : undefined}
          >
            {(control) => (
              <input
                {...control}
                value={name.id}
                onChange={(event) => void rename({ ...name, id: idOf(event.target.value) })}
              />
            )}
          </Field>
        </>
      )}
      <div role="status">
        {keptTitle !== undefined && <p>{t('instruments.nowKept', { title: keptTitle })}</p>}
        {chosen && 'problems' in chosen.checked && <FileProblems problems={chosen.checked.problems} />}
      </div>
      {chosen && 'instrument' in chosen.checked && (
        <>
          {chosen.checked.remarks.length > 0 && <FileProblems problems={chosen.checked.remarks} isRemark />}
          <InstrumentItems instrument={chosen.checked.instrument} />
          <Ready
            {...{ ...chosen.checked, isWhole: chosen.json, online, busy: deed.busy }}
            onKeep={(one) => void keep(one)}
          />
        </>
      )}
      {deed.problem}
    </Part>
  );
}

interface ReadyProps {
  instrument: Instrument;
  /** The file names it itself: no field says that it does not. */
  isWhole: boolean;
  online: boolean;
  busy: boolean;
  onKeep: (instrument: Instrument) => void;
}

function Ready({ instrument, isWhole, online, busy, onKeep }: ReadyProps) {
  const { t } = useTranslation('year');
  const isNamed = instrument.title.ja.trim() !== '' && instrument.id !== '';
  return (
    <>
      <p>{t('instruments.ready', { version: instrument.version })}</p>
      {!isNamed && isWhole && <p className="field-error">{t('instruments.nameIt')}</p>}
      <Row>
        <StaffButton disabled={!online || busy || !isNamed} onClick={() => onKeep(instrument)}>
          {t('instruments.keep')}
        </StaffButton>
      </Row>
    </>
  );
}

/** What a document can be called, out of what a file is called. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_MAX);
}

/** What is kept stays as it is: the same name again is its next version. */
function nextVersion(stored: Readonly<Record<string, Instrument>>, id: string): number {
  return 1 + Math.max(0, ...Object.values(stored).flatMap((one) => (one.id === id ? [one.version] : [])));
}
