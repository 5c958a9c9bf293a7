import { getRegisterVersion } from '@/lib/data/find/versions';
import { toDataset, toRegisterDataset } from '@/lib/domain/formats/package/schema-org';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { QuestionTitle } from '@/lib/domain/record/question';
import { toVersion } from '@/lib/domain/record/version';
import { fieldworkDays, type Wave, type WaveSheet } from '@/lib/domain/record/wave';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { readQuestionVersion } from '@/lib/request/read-version';
import type { Words } from '@/lib/words/words';
import { JsonLd } from './json-ld';

// What pages tell search engines of the data set that they show.

/** The whole register. */
export async function RegisterData() {
  const version = await getRegisterVersion(await database());
  return <JsonLd data={toRegisterDataset({ site: env().SITE_URL, version })} />;
}

/** A question with all its waves. */
export async function QuestionData(props: { question: QuestionTitle; items: AskedItem[]; words: Words }) {
  const { question, items, words } = props;
  const { slug, title, topic } = question;
  const version = await readQuestionVersion(slug);
  const sheets = items.map(({ sheet }) => sheet);
  const parts = {
    title,
    waves: sheets.length,
    countries: words.list(countriesOf(sheets, words).map(({ name }) => name)),
  };
  const data = toPageDataset(`/questions/${slug}`, sheets, words);
  return (
    <JsonLd
      data={toDataset({
        ...data,
        version,
        name: title,
        description: words.t('package.questionData', parts),
        keywords: [topic],
      })}
    />
  );
}

/** A wave with all its items; `changed` is the instant of its latest public change. */
export function WaveData({ wave, changed, words }: { wave: Wave; changed: string | null; words: Words }) {
  const { slug, title, items } = wave;
  const data = toPageDataset(`/waves/${slug}`, [wave], words);
  const codebook = { address: `${data.address}/ddi.xml`, mediaType: 'application/xml' };
  const questions = words.list([...new Set(items.map(({ question }) => question.title))].slice(0, 20));
  return (
    <JsonLd
      data={toDataset({
        ...data,
        version: changed && toVersion(changed),
        name: title,
        description: words.t('package.waveData', { title, country: words.country(wave.country), questions }),
        keywords: [...new Set(items.map(({ question }) => question.topic))],
        files: [...data.files, codebook],
      })}
    />
  );
}

function toPageDataset(path: string, sheets: WaveSheet[], words: Words) {
  const site = env().SITE_URL;
  const address = site + path;
  const days = sheets.flatMap(({ disclosure }) => fieldworkDays(disclosure) ?? []);
  const first = days.map(({ firstDay }) => firstDay).sort()[0];
  const last = days
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1);
  return {
    site,
    address,
    countries: countriesOf(sheets, words),
    period: first === undefined || last === undefined ? null : { firstDay: first, lastDay: last },
    files: [{ address: `${address}/results.csv`, mediaType: 'text/csv' }],
  };
}

function countriesOf(sheets: WaveSheet[], words: Words): { code: string; name: string }[] {
  const codes = [...new Set(sheets.map(({ country }) => country))];
  return codes.map((code) => ({ code, name: words.country(code) }));
}
