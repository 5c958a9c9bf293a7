import { PageHead } from '@/components/ui/page-head';
import { currentPerson } from '@/lib/auth';
import { defaultLocale, wordsOf } from '@/lib/format';

const { t } = wordsOf(defaultLocale);

/** What somebody sees at a page that their role does not allow. */
export default async function Forbidden() {
  const person = await currentPerson();
  return (
    <PageHead title={t('admin.frame.forbidden.title')}>
      {person && (
        <p>
          {t('admin.frame.forbidden.text', { name: person.name, role: t(`admin.frame.role.${person.role}`) })}
        </p>
      )}
    </PageHead>
  );
}
