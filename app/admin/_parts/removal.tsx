import type { ComponentProps } from 'react';
import { ButtonForm } from '@/components/ui/button-form';
import { hasRole } from '@/lib/domain/people/editor';
import { currentPerson } from '@/lib/sign-in/auth';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);

/** Offers publishers to remove what nothing stands on, at the version that is looked at. */
export async function Removal(props: {
  action: ComponentProps<typeof ButtonForm>['action'];
  slug: string;
  version: number;
  title?: string;
  hint?: string;
}) {
  const { action, slug, version } = props;
  const { title = t('admin.edit.delete'), hint = t('admin.edit.deleteHint') } = props;
  const person = await currentPerson();
  if (!person || !hasRole(person.role, 'publisher')) return null;
  return (
    <section className="mt-14 border-t border-rule pt-8">
      <h2>{title}</h2>
      {hint !== '' && <p className="mt-1 text-small text-ink-2">{hint}</p>}
      <div className="mt-4">
        <ButtonForm
          action={action}
          about={{ slug, version: String(version) }}
          label={t('admin.edit.delete')}
        />
      </div>
    </section>
  );
}
