import { zodResolver } from '@hookform/resolvers/zod';
import { BOARD_POSTS } from '@domain/identity';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { emailHash } from '@/staff/people/email-hash';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { PostsChoice } from './posts-choice';

const NAME_MAX = 60;
const formSchema = z.object({
  displayName: words(NAME_MAX),
  email: z.string().check(z.trim(), z.regex(/^\S+@\S+$/)),
  posts: z.optional(z.array(z.enum(BOARD_POSTS))),
  secondFactor: z.boolean(),
});
const NOBODY: z.infer<typeof formSchema> = { displayName: '', email: '', secondFactor: true };

/** Names somebody for the board by an address, which does not leave this page. */
export function AdmitForm({ live }: { live: boolean }) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  const [isAdmitted, setAdmitted] = useState(false);
  const form = useForm({ defaultValues: NOBODY, resolver: zodResolver(formSchema) });
  const { posts, secondFactor } = form.watch();
  const isReady = formSchema.safeParse(form.watch()).success;
  const admit = form.handleSubmit(async ({ email, posts: left, ...person }) => {
    const hash = await emailHash(email);
    const isStored = await deed.run('admit-to-board', {
      ...{ ...person, emailHash: hash },
      ...(left && { posts: left }),
    });
    setAdmitted(isStored);
    if (isStored) form.reset(NOBODY);
  });
  return (
    <Form onSubmit={() => void admit()}>
      <Field label={t('people.name')}>
        {(control) => <input {...control} type="text" {...form.register('displayName')} />}
      </Field>
      <Field label={t('people.email')} hint={t('people.emailHint')}>
        {(control) => <input {...control} type="email" {...form.register('email')} />}
      </Field>
      <PostsChoice name={t('board.newcomer')} posts={posts} onChoose={(one) => form.setValue('posts', one)} />
      <Check checked={secondFactor} onChange={(next) => form.setValue('secondFactor', next)}>
        {t('people.askFactor')}
      </Check>
      {deed.problem}
      <Button type="submit" variant="primary" disabled={!live || deed.busy || !isReady}>
        {t('people.admit')}
      </Button>
      {isAdmitted && <p role="status">{t('people.admitted')}</p>}
    </Form>
  );
}
