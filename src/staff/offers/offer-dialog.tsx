import type { CommandOutcome } from '@domain/commands/wire';
import type { OfferGroup } from '@domain/offers/records';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommandWords } from '@/i18n/use-command-words';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import { OfferFieldset } from './offer-fieldset';
import { newFields, type OfferFields, wordsOf } from './offer-words';
import { look } from './look';

/** One child, or many of a school. */
export type OfferedTo = { readonly pupilId: string } | { readonly group: OfferGroup };

interface OfferDialogProps {
  to: OfferedTo;
  school: string;
  /** What to begin with; null while nothing is worded. */
  suggestion: string | null;
  /** Whether it may be seen now. What was written stays where it goes and comes again. */
  shown?: boolean;
  /** Whether something can be sent. */
  live: boolean;
  onClose: () => void;
}

/** A person words an offer and approves it. Without this step nothing reaches a child. */
export function OfferDialog({ suggestion, ...props }: OfferDialogProps) {
  return suggestion === null ? null : <OpenDialog key={suggestion} {...props} suggestion={suggestion} />;
}

function OpenDialog({
  to,
  school,
  suggestion,
  shown = true,
  live,
  onClose,
}: OfferDialogProps & { suggestion: string }) {
  const { commands } = usePorts();
  const { t } = useTranslation('notices');
  const { name, today } = useMember();
  const commandWords = useCommandWords();
  // The same however often it is sent.
  const [offerId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Exclude<CommandOutcome, 'stored'>>();
  const form = useForm<OfferFields>({ defaultValues: newFields(suggestion, today) });
  const words = wordsOf(form.watch());
  useUnsavedChanges(form.formState.isDirty, t('leave'));
  const submit = form.handleSubmit(async () => {
    if (!words) return;
    setProblem(undefined);
    const outcome = await ('pupilId' in to
      ? commands.send('offer', { pupilId: to.pupilId, offerId, words })
      : commands.send('offer-to-group', { group: to.group, offerId, words }));
    if (outcome === 'stored') onClose();
    else setProblem(outcome);
  });
  const isWide = 'group' in to;
  return (
    <Dialog
      open={shown}
      title={t(isWide ? 'option.headingWide' : 'option.heading')}
      closeLabel={t('close')}
      onClose={onClose}
    >
      <form className={look.form} onSubmit={(event) => void submit(event)}>
        <p>{t(isWide ? 'option.whyWide' : 'option.why', { name })}</p>
        <OfferFieldset form={form} school={school} />
        <label className={look.check}>
          <input type="checkbox" {...form.register('thought')} />
          <span>{t(isWide ? 'option.confirmWide' : 'option.confirm')}</span>
        </label>
        {problem && (
          <p className="field-error" role="alert">
            {commandWords(problem)}
          </p>
        )}
        <Button variant="primary" type="submit" disabled={!live || form.formState.isSubmitting || !words}>
          {t(isWide ? 'option.approveWide' : 'option.approve')}
        </Button>
      </form>
    </Dialog>
  );
}
