import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText } from '@/lib/domain/values/text';
import { filesUnder } from './files-under';

// Every text comes in by one door (lib/domain/values/text.ts). A schema of something that is kept either refuses a text
// that is not clean, or cleans it.

const unclean = '\u202ea\u200b \u00a0 e\u0301';

/** What is kept as it is typed, and read through the door when it becomes part of a wave; who was found signed in. */
const notDoors = [
  'lib/domain/entry/wave-entry.ts',
  'lib/domain/entry/draft.ts',
  'lib/domain/entry/form-fields.ts',
  'lib/domain/entry/proposal.ts',
  'lib/domain/people/editor.ts',
];

/** What is kept by these schemas of the domain comes from outside. */
const modules = [
  ...filesUnder('lib/domain/record', /^(?!.*\.test\.ts$).*\.ts$/),
  ...filesUnder('lib/domain/entry', /^(?!.*\.test\.ts$).*\.ts$/),
  ...filesUnder('lib/domain/results', /^(?!.*\.test\.ts$).*\.ts$/),
  ...filesUnder('lib/domain/people', /^(?!.*\.test\.ts$).*\.ts$/),
  'lib/domain/import/mapping/mapping.ts',
  'lib/domain/import/file/table-place.ts',
  'lib/domain/api/import-order.ts',
].filter((file) => !notDoors.includes(file));

/** What is compared as it is, letter by letter: passwords, the name of a sheet, the label that an answer had; JSON. */
const exact = /^(typed|new)PasswordSchema$|\.(sheet|separator|was|mapping|base)$/;

/** Every text that a schema takes, by its path. */
function* textsOf(
  schema: z.ZodType,
  path: string,
  seen: ReadonlySet<z.ZodType> = new Set(),
): Generator<[string, z.ZodType]> {
  if (seen.has(schema)) return;
  const inside = new Set([...seen, schema]);
  const { def } = schema._zod;
  if (schema instanceof z.ZodString) yield [path, schema];
  else if (schema instanceof z.ZodObject)
    for (const [name, part] of Object.entries(schema.shape))
      yield* textsOf(asType(part), `${path}.${name}`, inside);
  else if (schema instanceof z.ZodArray) yield* textsOf(asType(schema.element), `${path}.[]`, inside);
  else if (schema instanceof z.ZodRecord) yield* textsOf(asType(schema.valueType), `${path}.*`, inside);
  else if (schema instanceof z.ZodUnion)
    for (const one of schema.options) yield* textsOf(asType(one), path, inside);
  else if (schema instanceof z.ZodPipe) {
    // What a transform makes of a text is judged as a whole.
    if (unwrapped(schema.in) instanceof z.ZodString) yield [path, schema];
    else yield* textsOf(asType(schema.in), path, inside);
  } else if ('innerType' in def) yield* textsOf(asType(def.innerType), path, inside);
}

function unwrapped(part: unknown): z.ZodType {
  const schema = asType(part);
  const { def } = schema._zod;
  return 'innerType' in def ? unwrapped(def.innerType) : schema;
}

function asType(part: unknown): z.ZodType {
  if (part instanceof z.ZodType) return part;
  throw new TypeError('no schema');
}

/** Whether a text is refused, or comes out clean. */
function isDoor(schema: z.ZodType): boolean {
  const read = schema.safeParse(unclean);
  return !read.success || (!JSON.stringify(read.data).includes('\u200b') && isClean(read.data));
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return cleanText(value) === value;
  return value === null || typeof value !== 'object' || Object.values(value).every(isClean);
}

test.each(modules)('every text of %s comes in clean', async (file) => {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ resolve(file));
  const open = Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodType
      ? [...textsOf(schema, name)].flatMap(([path, text]) => (exact.test(path) || isDoor(text) ? [] : [path]))
      : [],
  );
  expect(open).toEqual([]);
});

test('no form, order or command trims a text by itself', () => {
  const files = [
    ...filesUnder('app', /\.tsx?$/),
    ...filesUnder('lib/answers', /\.ts$/),
    ...filesUnder('lib/domain/api', /\.ts$/),
  ];
  const trimming = files.filter((file) =>
    /z\s*\.string\([^)]*\)\s*\.trim\(/.test(readFileSync(file, 'utf8')),
  );
  expect(trimming).toEqual([]);
});

test('the law finds a text that comes in as it is', () => {
  const open = z.object({ name: z.string().min(1), of: z.array(z.object({ note: z.string().nullable() })) });
  expect([...textsOf(open, 'open')].filter(([, text]) => !isDoor(text)).map(([path]) => path)).toEqual([
    'open.name',
    'open.of.[].note',
  ]);
});
