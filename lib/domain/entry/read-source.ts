import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Source } from '@/lib/domain/record/source';
import { isEdtf } from '@/lib/domain/values/edtf';
import { languageSchema } from '@/lib/domain/values/language';
import type { Stated } from '@/lib/domain/values/missing';
import { cleanLine } from '@/lib/domain/values/text';
import { webAddressSchema } from '@/lib/domain/values/web-address';
import type { EntryIssues } from './entry-issues';
import { readDate, readStatedText } from './read-attributes';
import { readTyped } from './typed-text';
import type { SourceEntry, TypedAttribute } from './wave-entry';

/** The source that an entry describes; its slug is that of a known one, or is made of its title by `slugOf`. */
export function readSource(
  entry: SourceEntry,
  issues: EntryIssues,
  make: { organisation: (name: string) => OrganisationName; slugOf: (title: string) => string },
): Source {
  const at = (field: string) => `sources.${entry.key}.${field}`;
  const title = cleanLine(entry.title);
  issues.require(at('title'), title);
  const publisher = readTyped(entry.publisher);
  if ('value' in publisher) issues.judgeName(at('publisher'), cleanLine(publisher.value));
  const slug = cleanLine(entry.slug);
  issues.judgeSlug(at('title'), slug);
  const accessed = cleanLine(entry.accessed);
  if (accessed !== '' && !isEdtf(accessed)) issues.refuse(at('accessed'), 'date', accessed);
  return {
    slug: slug === '' ? make.slugOf(title) : slug,
    kind: entry.kind,
    title,
    publisher: 'value' in publisher ? { value: make.organisation(cleanLine(publisher.value)) } : publisher,
    author: readStatedText(entry.author, at('author'), issues),
    url: readAddress(entry.url, at('url'), issues),
    archivedUrl: readOptionalAddress(entry.archivedUrl, at('archivedUrl'), issues),
    published: readDate(entry.published, at('published'), issues),
    accessed: accessed === '' ? null : accessed,
    language: readLanguage(entry.language, at('language'), issues),
    licence: cleanLine(entry.licence) || null,
    chain: [],
  };
}

/** A language as BCP 47, or null where none is typed. */
export function readLanguage(text: string, path: string, issues: EntryIssues): string | null {
  const language = cleanLine(text);
  if (language === '') return null;
  if (languageSchema.safeParse(language).success) return language;
  issues.add(path, 'language', { value: language });
  return null;
}

function readAddress(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<string> {
  const stated = readTyped(typed);
  if (!('value' in stated) || webAddressSchema.safeParse(stated.value).success) return stated;
  return issues.refuse(path, 'web_address', stated.value);
}

function readOptionalAddress(text: string, path: string, issues: EntryIssues): string | null {
  const address = cleanLine(text);
  if (address === '' || webAddressSchema.safeParse(address).success) return address || null;
  issues.add(path, 'web_address', { value: address });
  return null;
}
