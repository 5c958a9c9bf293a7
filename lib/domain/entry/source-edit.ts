import { z } from 'zod';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { type MissingReason, missingReasonSchema, type Stated, toStated } from '@/lib/domain/values/missing';
import {
  blankableLineField,
  blankableNameField,
  dateField,
  languageField,
  nameField,
  versionField,
  webAddressField,
} from './typed-fields';

/** The attributes of a source that say why they are missing where they are. */
export const statedSourceFields = ['publisher', 'author', 'url', 'published'] as const;

const reasonField = missingReasonSchema.default('not_entered');

/** A source as somebody writes it: a publisher by a name of it, `cites` by the slug of the next link of its chain. */
const fields = z.object({
  kind: sourceKindSchema,
  title: nameField,
  publisher: blankableNameField,
  publisherMissing: reasonField,
  author: blankableLineField,
  authorMissing: reasonField,
  url: webAddressField,
  urlMissing: reasonField,
  published: dateField,
  publishedMissing: reasonField,
  archivedUrl: webAddressField,
  accessed: dateField,
  language: languageField,
  licence: blankableLineField,
  cites: blankableLineField,
});

/** A source with each attribute's value or why it has none. */
export type SourceContent = Omit<z.output<typeof fields>, StatedField | `${StatedField}Missing`> &
  Record<StatedField, Stated<string>>;
type StatedField = (typeof statedSourceFields)[number];

/** A change of a source, as its form sends it. */
export const sourceEditSchema = fields
  .extend({ version: versionField })
  .transform(({ version, ...typed }) => ({
    version,
    content: toContent(typed),
  }));
export type SourceEdit = z.output<typeof sourceEditSchema>;

function toContent(typed: z.output<typeof fields>): SourceContent {
  const { publisherMissing, authorMissing, urlMissing, publishedMissing, ...rest } = typed;
  return {
    ...rest,
    publisher: toStated(rest.publisher, publisherMissing),
    author: toStated(rest.author, authorMissing),
    url: toStated(rest.url, urlMissing),
    published: toStated(rest.published, publishedMissing),
  };
}

/** The fields of a source as one would type them. */
export function toSourceFields(content: SourceContent) {
  const { publisher, author, url, published, kind, title, ...rest } = content;
  return {
    kind,
    title,
    ...toFields('publisher', publisher),
    ...toFields('author', author),
    ...toFields('url', url),
    ...toFields('published', published),
    archivedUrl: rest.archivedUrl ?? '',
    accessed: rest.accessed ?? '',
    language: rest.language ?? '',
    licence: rest.licence ?? '',
    cites: rest.cites ?? '',
  };
}

function toFields<Name extends StatedField>(
  name: Name,
  stated: Stated<string>,
): Record<Name | `${Name}Missing`, string>;
function toFields(name: string, stated: Stated<string>): Record<string, string> {
  const missing: MissingReason = 'missing' in stated ? stated.missing : 'not_entered';
  return { [name]: 'value' in stated ? stated.value : '', [`${name}Missing`]: missing };
}
