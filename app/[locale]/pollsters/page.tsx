import type { Metadata } from 'next';
import { TwinLinks, twinTypes } from '@/app/[locale]/_parts/download-links';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { MissingText } from '@/components/sheet/stated-text';
import { PageHead } from '@/components/ui/page-head';
import { listPollsters } from '@/lib/data/organisations/organisations';
import { database } from '@/lib/request/database';

type Props = PageProps<'/[locale]/pollsters'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return {
    title: t('list.pollstersTitle'),
    alternates: { canonical: to('/pollsters'), types: twinTypes('/pollsters') },
  };
}

/** Every organisation that is named as having conducted a published wave. */
export default async function PollstersPage({ params }: Props) {
  const { words, t, to } = await inLanguage(params);
  const pollsters = await listPollsters(await database());
  return (
    <>
      <PageHead title={t('list.pollstersTitle')}>
        <p>{t('list.pollstersIntro', { count: pollsters.length })}</p>
      </PageHead>
      <section className="scroll" aria-label={t('list.pollstersTitle')} tabIndex={0}>
        <table className="data-table max-w-3xl">
          <thead>
            <tr>
              <th scope="col">{t('list.pollster')}</th>
              <th scope="col">{t('list.country')}</th>
              <th scope="col" className="number">
                {t('site.waves')}
              </th>
              <th scope="col">{t('list.latestFieldwork')}</th>
            </tr>
          </thead>
          <tbody>
            {pollsters.map(({ slug, name, waves, countries, latest }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={to(`/pollsters/${slug}`)}>{name}</a>
                </th>
                <td>{words.list(countries.map(words.country))}</td>
                <td className="number">{words.count(waves)}</td>
                <td>{words.between(latest) ?? <MissingText reason="not_entered" words={words} short />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TwinLinks path="/pollsters" words={words} />
    </>
  );
}
