import type { ComponentProps } from 'react';
import type { ButtonForm } from '@/components/ui/button-form';
import type { Words } from '@/lib/words/words';
import { PublicButton } from './public-button';

/** Offers to remove, which publishers may, what nothing stands on, at the version that is looked at. */
export function Removal(props: {
  action: ComponentProps<typeof ButtonForm>['action'];
  slug: string;
  version: number;
  title?: string;
  hint?: string;
  /** Whether readers see it. */
  isPublic?: boolean;
  words: Words;
}) {
  const { action, slug, version, words } = props;
  const { t } = words;
  const { title = t('admin.edit.delete'), hint = t('admin.edit.deleteHint'), isPublic = false } = props;
  return (
    <section className="mt-14 border-t border-rule pt-8">
      <h2>{title}</h2>
      {hint !== '' && <p className="mt-1 text-small text-ink-2">{hint}</p>}
      <div className="mt-4">
        <PublicButton
          action={action}
          about={{ slug, version: String(version) }}
          label={t('admin.edit.delete')}
          isPublic={isPublic}
          words={words}
        />
      </div>
    </section>
  );
}
