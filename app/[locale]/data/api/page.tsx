import type { Metadata } from 'next';
import { ApiOperationSection, MeaningTable } from '@/app/[locale]/_parts/api-operation';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { PageHead } from '@/components/ui/page-head';
import { apiDocumentSchema, operationsUnder } from '@/lib/domain/api/api-document';
import { writeOpenApi } from '@/lib/domain/api/open-api';
import { env } from '@/lib/env';

type Props = PageProps<'/[locale]/data/api'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return {
    title: t('api.title'),
    alternates: { canonical: to('/data/api') },
  };
}

/** The description of the API for people, made of the one for programs. */
export default async function ApiPage({ params }: Props) {
  const { words, t } = await inLanguage(params);
  const document = apiDocumentSchema.parse(writeOpenApi(env().SITE_URL));
  const things = Object.entries(document.components.schemas).map(([name, { description, properties }]) => ({
    name,
    description: [description, Object.keys(properties ?? {}).join(', ')].filter(Boolean).join(' '),
  }));
  return (
    <>
      <PageHead title={t('api.title')}>
        <p>{document.info.description}</p>
      </PageHead>
      <div className="rich">
        <p className="prose">
          <a href="/api/v1/openapi.json">{t('api.openApi')}</a>
        </p>
        {document.tags.map(({ name, description }) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{description}</h2>
            {operationsUnder(document, name).map((operation) => (
              <ApiOperationSection key={operation.operationId} operation={operation} words={words} />
            ))}
          </section>
        ))}
        <h2 id="things">{t('api.things')}</h2>
        <MeaningTable label={t('api.things')} head={[t('api.thing'), t('api.members')]} rows={things} />
      </div>
    </>
  );
}
