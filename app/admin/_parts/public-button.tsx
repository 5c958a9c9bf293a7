import type { ComponentProps } from 'react';
import { ReasonForm } from '@/components/review/reason-form';
import { ButtonForm } from '@/components/ui/button-form';
import type { Words } from '@/lib/words/words';

/** A button that does something to a thing; it asks why where readers see the thing. */
export function PublicButton(props: {
  action: ComponentProps<typeof ButtonForm>['action'];
  about: Record<string, string>;
  label: string;
  isPublic: boolean;
  words: Words;
}) {
  const { action, about, label, isPublic, words } = props;
  const { t } = words;
  if (!isPublic) return <ButtonForm action={action} about={about} label={label} />;
  return (
    <div className="grid gap-2">
      <p className="text-small text-ink-2">{t('admin.edit.seenBy.public')}</p>
      <ReasonForm
        action={action}
        hidden={about}
        label={t('admin.edit.reason')}
        hint={t('admin.edit.reasonHint')}
        submit={label}
      />
    </div>
  );
}
