import type { CommandOutcome } from '@domain/commands/wire';
import { checkModelFile, type CheckedModel } from '@domain/risk/model-problems';
import type { RiskModel } from '@domain/risk/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { FilePicker } from '@/staff/form/file-picker';
import { Part, Row } from '@/staff/page';
import { useLocation } from 'wouter';
import { useCommandWords } from '@/i18n/use-command-words';
import { Button } from '@/ui/button';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { usePorts } from '@/staff/ports';
import { ModelProblems } from './model-problems';

/** A stored document holds 1 MiB, names of fields included. */
const LARGEST_FILE = 900_000;

type Chosen = CheckedModel | { readonly failure: 'tooLarge' | 'unreadable' };
type Storing = 'idle' | 'storing' | CommandOutcome;

/** A model's way in: the whole file is checked before anything is written, and then written whole. */
export function UploadForm({ online }: { online: boolean }) {
  const { commands } = usePorts();
  const { t } = useTranslation('models');
  const commandWords = useCommandWords();
  const [, goTo] = useLocation();
  const [chosen, setChosen] = useState<Chosen>();
  const [name, setName] = useState<string>();
  const [storing, setStoring] = useState<Storing>('idle');
  const choose = async (file: File | undefined) => {
    setStoring('idle');
    setName(file?.name);
    setChosen(file && (await read(file)));
  };
  const store = async (model: RiskModel) => {
    setStoring('storing');
    const outcome = await commands.send('upload-model', { model });
    if (outcome === 'stored') goTo(`/models/${model.id}`);
    else setStoring(outcome);
  };
  return (
    <Part heading={t('upload.heading')}>
      <p className="muted">{t('upload.why')}</p>
      <Field label={t('upload.file')}>
        {(control) => (
          <FilePicker
            {...control}
            accept=".json,application/json"
            words={t('upload.choose')}
            chosen={name}
            onChoose={(files) => void choose(files?.[0])}
          />
        )}
      </Field>
      <div role="status">
        {chosen && 'failure' in chosen && <p className="field-error">{t(`upload.${chosen.failure}`)}</p>}
        {chosen && 'problems' in chosen && (
          <>
            <p className="field-error">{t('upload.problems', { count: chosen.problems.length })}</p>
            <ModelProblems problems={chosen.problems} />
          </>
        )}
        {chosen && 'model' in chosen && <Ready model={chosen.model} />}
        {storing !== 'idle' && storing !== 'storing' && chosen && 'model' in chosen && (
          <p className="field-error">{commandWords(storing)}</p>
        )}
        {!online && <p className="field-error">{t('upload.offline')}</p>}
      </div>
      {chosen && 'model' in chosen && (
        <div>
          <Button
            variant="primary"
            disabled={!online || storing === 'storing'}
            onClick={() => void store(chosen.model)}
          >
            {t(storing === 'storing' ? 'upload.storing' : 'upload.store')}
          </Button>
        </div>
      )}
    </Part>
  );
}

function Ready({ model }: { model: RiskModel }) {
  const { t } = useTranslation('models');
  return (
    <>
      <p>{t('upload.ready')}</p>
      <Row>
        <strong>{model.card.title}</strong>
        <span>{t('model.id', { id: model.id })}</span>
        <span>{t(`models.kind.${model.kind}`)}</span>
        {model.card.synthetic && <SyntheticMark />}
      </Row>
    </>
  );
}

async function read(file: File): Promise<Chosen> {
  if (file.size > LARGEST_FILE) return { failure: 'tooLarge' };
  try {
    return checkModelFile(await file.text());
  } catch {
    return { failure: 'unreadable' };
  }
}
