import type { Metadata } from 'next';
import { Fragment } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { headingOf, ItemColophon } from '@/app/[locale]/_parts/item-colophon';
import { Fieldwork } from '@/components/figure/who-asked';
import { ItemValues } from '@/components/sheet/item-tables';
import { StatedValue } from '@/components/sheet/stated-text';
import { PageHead } from '@/components/ui/page-head';
import { itemKey } from '@/lib/domain/record/item-names';
import { readQuestion } from '@/lib/request/read-question';

type Props = PageProps<'/[locale]/questions/[slug]/waves/[wave]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, words, to } = await read(params);
  if (!found) return { title: words.t('notFound.title') };
  const { question, asked } = found;
  return {
    title: words.t('question.inWave', { title: question.title, wave: asked.sheet.title }),
    alternates: { canonical: to(`/questions/${question.slug}/waves/${asked.sheet.slug}`) },
  };
}

/** One question in one wave: its values as printed, who asked whom, and what is disclosed. */
export default async function QuestionInWavePage({ params }: Props) {
  const { found, words, to } = await read(params);
  if (!found) return <AbsentPage locale={words.locale} />;
  const { question, asked, all, count } = found;
  const { sheet } = asked;
  const { t } = words;
  return (
    <>
      <PageHead
        eyebrow={t('question.topic', { topic: question.topic, countries: words.country(sheet.country) })}
        title={question.title}
      >
        <p>
          <a href={to(`/waves/${sheet.slug}`)}>{sheet.title}</a> · <Fieldwork sheet={sheet} words={words} />
        </p>
        <p>
          <a href={to(`/questions/${question.slug}`)}>{t('question.allWaves', { count })}</a>
        </p>
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <section>
          <h2>{t('question.values')}</h2>
          {all.map(({ item }) => (
            <Fragment key={itemKey(item)}>
              {all.length > 1 && (
                <h3 className="mt-6">
                  {t('sheet.wording')}:{' '}
                  <StatedValue
                    stated={item.wording}
                    words={words}
                    write={({ text, language }) => <q lang={language ?? undefined}>{text}</q>}
                  />
                </h3>
              )}
              <ItemValues sheet={sheet} item={item} words={words} to={to} />
            </Fragment>
          ))}
        </section>
        {/* Taken from here by the question's page where it shows this wave and not its latest. */}
        <aside className="text-small" data-colophon="">
          <ItemColophon
            asked={asked}
            title={t('source.titleOf', { period: headingOf(asked, words) })}
            words={words}
            to={to}
          />
        </aside>
      </div>
    </>
  );
}

async function read(params: Props['params']) {
  const { words, to } = await inLanguage(params);
  const { slug, wave } = await params;
  const found = await readQuestion(slug);
  const all = found?.items.filter(({ sheet }) => sheet.slug === wave) ?? [];
  const [asked] = all;
  const count = new Set(found?.items.map(({ sheet }) => sheet.slug)).size;
  return { found: found && asked ? { question: found.question, asked, all, count } : null, words, to };
}
