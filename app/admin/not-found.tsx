import { PageHead } from '@/components/ui/page-head';
import { defaultLocale, wordsOf } from '@/lib/format';
import { officeHome } from '@/lib/sign-in-address';

const { t } = wordsOf(defaultLocale);

/** An address of the back office that leads nowhere. */
export default function NotFound() {
  return (
    <PageHead title={t('admin.frame.missing.title')}>
      <p>{t('admin.frame.missing.text')}</p>
      <p className="mt-4">
        <a href={officeHome}>{t('admin.frame.missing.back')}</a>
      </p>
    </PageHead>
  );
}
