import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import type { Metadata } from 'next';
import { inLanguage } from '@/app/[locale]/_parts/in-language';

type Props = PageProps<'/[locale]/methodology'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return {
    title: t('site.methodology'),
    alternates: { canonical: to('/methodology') },
  };
}

/** docs/methodology.md, as it is. */
export default async function MethodologyPage() {
  const markdown = await readFile(path.join(process.cwd(), 'docs', 'methodology.md'), 'utf8');
  const html = await marked.parse(markdown, { gfm: true });
  return (
    <article
      className="rich prose mt-8"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, from the repository
      dangerouslySetInnerHTML={{ __html: withAnchors(html) }}
    />
  );
}

/** Gives each heading the name of its first words, so that a page can lead to it, and each table room to scroll. */
function withAnchors(html: string): string {
  return html
    .replace(/<h2>(.*?)<\/h2>/g, (_, heading: string) => `<h2 id="${anchorOf(heading)}">${heading}</h2>`)
    .replace(
      /<table>/g,
      '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table class="data-table">',
    )
    .replace(/<\/table>/g, '</table></div>');
}

function anchorOf(heading: string): string {
  return heading
    .replace(/<[^>]+>/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
