import { PageHead } from '@/components/ui/page-head';
import type { Words } from '@/lib/words/words';

/** A draft that has been published or discarded since somebody opened it. */
export function AbsentDraft({ words }: { words: Words }) {
  const { t } = words;
  return (
    <PageHead title={t('admin.entry.title')}>
      <p>{t('admin.rule.draft_absent')}</p>
      <p className="mt-4">
        <a href="/admin">{t('admin.waves.desk')}</a>
      </p>
    </PageHead>
  );
}
