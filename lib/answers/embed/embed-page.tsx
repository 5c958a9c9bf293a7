import type { ReactNode } from 'react';
import { EmbeddedFigure, EmbedRefusal } from '@/components/embed/embedded-figure';
import { toMarkup } from '@/lib/answers/pictures/markup';
import { parametersOf } from '@/lib/answers/read-query';
import { movedAnswer } from '@/lib/answers/renamed-address';
import type { NamedRoute } from '@/lib/answers/respond';
import { embedSecurityPolicy } from '@/lib/content-security-policy';
import { getQuestionAsOf } from '@/lib/data/questions/question-as-of';
import type { QueryProblem } from '@/lib/domain/queries/parameters';
import { type EmbedQuery, readEmbedQuery } from '@/lib/domain/queries/picture-query';
import { env } from '@/lib/env';
import { askedLine } from '@/lib/figures/picture/asked-line';
import { toNotices } from '@/lib/figures/picture/embed-notices';
import { sourceLine, timeOf } from '@/lib/figures/picture/picture-texts';
import { findFigure } from '@/lib/figures/picture/question-figure';
import { database } from '@/lib/request/database';
import { readQuestion } from '@/lib/request/read-question';
import { readQuestionVersion } from '@/lib/request/read-version';
import { addressOf } from '@/lib/words/page-address';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { EmbedDocument } from './embed-document';
import { embedScript, embedScriptHash, embedStyles } from './embed-files';

type Made = { status: 200 | 400 | 404; html: string };

const words = wordsOf(defaultLocale);
const { t } = words;
const siteAddress = (path: string) => `${env().SITE_URL}${addressOf(defaultLocale)(path)}`;

/** The route of the document for a frame on any site; a readable 400 where there is no such figure. */
export const embedRoute: NamedRoute = async (request, { params }) => {
  const { slug } = await params;
  const asked = readEmbedQuery(parametersOf(request));
  const { status, html } =
    'problems' in asked ? await refuse(slug, asked.problems) : await makeEmbed(slug, asked.query);
  if (status !== 200) {
    const moved = await movedAnswer(request);
    if (moved) return moved;
  }
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': embedSecurityPolicy(embedScriptHash),
      'X-Robots-Tag': 'noindex',
    },
  });
};

async function makeEmbed(slug: string, query: EmbedQuery): Promise<Made> {
  const found = await readQuestionAt(slug, query.version);
  const { version } = query;
  if (!found)
    return version === null
      ? refusal(404, t('embed.unknownQuestion'), t('embed.unknownQuestionText'), null)
      : refusal(400, t('embed.unknownVersion'), t('embed.unknownVersionText', { version }), slug);
  const answer = findFigure(found, query, words);
  if ('problems' in answer) return refuse(slug, answer.problems);
  const { figure } = answer;
  const page = siteAddress(`/questions/${slug}${figure.search}`);
  const time = timeOf(found.version, words);
  const notices = found.since
    ? toNotices(found.since, figure, { time, page, corrections: siteAddress('/corrections') }, words)
    : [];
  const html = await toDocument(
    { title: figure.headline, theme: query.theme },
    <EmbeddedFigure
      headline={figure.headline}
      subtitle={figure.subtitle}
      chartTitle={figure.chartTitle}
      spec={figure.spec}
      notices={notices}
      sentence={figure.sentences.join(' ')}
      colophon={[
        askedLine(figure, words),
        sourceLine(figure.asked, words),
        t('figureTools.versionLine', { site: t('site.name'), time, version: found.version }),
      ]}
      page={{ href: page, label: t('embed.page', { site: t('site.name') }) }}
    />,
  );
  return { status: 200, html };
}

/** The question as it is, or as it was at a version; null where there is none. */
async function readQuestionAt(slug: string, version: string | null) {
  if (version !== null) {
    const then = await getQuestionAsOf(await database(), slug, version);
    return then && { ...then, version };
  }
  const found = await readQuestion(slug);
  const latest = await readQuestionVersion(slug);
  return found && latest !== null ? { ...found, version: latest, since: null } : null;
}

async function refuse(slug: string, problems: QueryProblem[]): Promise<Made> {
  const text = problems
    .map(({ parameter, value, allowed }) =>
      t('embed.problem', { parameter, value, allowed: allowed.join(', ') }),
    )
    .join(' ');
  return refusal(400, t('embed.notUnderstood'), text, slug);
}

async function refusal(status: 400 | 404, title: string, text: string, slug: string | null): Promise<Made> {
  const ways =
    slug === null
      ? [{ href: siteAddress('/questions'), label: t('embed.questions'), isHere: false }]
      : [
          { href: `/embed/questions/${slug}`, label: t('embed.showLatest'), isHere: true },
          {
            href: siteAddress(`/questions/${slug}`),
            label: t('embed.page', { site: t('site.name') }),
            isHere: false,
          },
        ];
  return {
    status,
    html: await toDocument({ title, theme: 'auto' }, <EmbedRefusal title={title} text={text} ways={ways} />),
  };
}

async function toDocument(
  { title, theme }: { title: string; theme: EmbedQuery['theme'] },
  content: ReactNode,
): Promise<string> {
  const markup = await toMarkup(
    <EmbedDocument
      locale={defaultLocale}
      title={title}
      theme={theme}
      styles={embedStyles}
      script={embedScript}
    >
      {content}
    </EmbedDocument>,
  );
  return `<!doctype html>${markup}`;
}
