import { PageHead } from '@/components/ui/page-head';
import type { Words } from '@/lib/words/words';

/** A draft that has been published or discarded since somebody opened it, with the way to what became of it. */
export function AbsentDraft({ draftKey, words: { t } }: { draftKey: string; words: Words }) {
  return (
    <PageHead title={t('admin.entry.title')}>
      <p>{t('admin.rule.draft_absent')}</p>
      <p className="mt-4">
        <a href={`/admin/log?${new URLSearchParams({ kind: 'draft', thing: draftKey })}`}>
          {t('admin.edit.log')}
        </a>{' '}
        · <a href="/admin">{t('admin.waves.desk')}</a>
      </p>
    </PageHead>
  );
}
