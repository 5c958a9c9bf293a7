import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { writeCodebook } from '@/lib/domain/formats/ddi/codebook';
import { sampleRegister } from '../samples/publish-sample';
import { seedRegister } from '../samples/seed-register';
import { codebookSchema } from './ddi-codebook-schema';

const origin = { site: 'https://polls.example.org', version: '20261125T101112345Z', country: 'Mongolia' };
const schema = XmlDocument.fromString(codebookSchema());
const validator = XsdValidator.fromDoc(schema);
const namespaces = { d: 'ddi:codebook:2_5' };

afterAll(() => {
  validator.dispose();
  schema.dispose();
});

const hard = sampleRegister({
  wave_title: 'A < B & "C"',
  universe: '=everybody\r\n]]>',
  question_wording: 'Та хэн бэ?',
  wording_language: 'mn',
  group_dimension: 'Age',
  group: '<18',
  qualifier: '>',
  option: '<none>',
}).waves;

describe('codebooks have elements that the standard names, nested and in order as it has them', () => {
  test.each([...seedRegister.waves, ...hard].map((wave) => [wave.slug, wave] as const))('%s', (_, wave) => {
    using document = XmlDocument.fromString(writeCodebook(wave, origin));
    expect(() => validator.validate(document)).not.toThrow();
  });
});

test('a document with its elements in another order is refused', () => {
  const [wave] = seedRegister.waves;
  const text = wave ? writeCodebook(wave, origin) : '';
  using document = XmlDocument.fromString(
    text.replace(/(<titlStmt>[\s\S]*?<\/titlStmt>)(\s*)(<prodStmt>[\s\S]*?<\/prodStmt>)/, '$3$2$1'),
  );
  expect(() => validator.validate(document)).toThrow();
});

test('each printed value is the percentage of a category of its variable', () => {
  for (const wave of seedRegister.waves) {
    using document = XmlDocument.fromString(writeCodebook(wave, origin));
    const values = document.find('//d:var/d:catgry/d:catStat[@type="percent"]', namespaces);
    expect(values).toHaveLength(
      wave.items.flatMap(({ bases }) => bases.flatMap(({ estimates }) => estimates)).length,
    );
  }
});

test('what a source does not state is a note that says so', () => {
  const [wave] = sampleRegister({ sample_size: 'not_stated', question_wording: 'not_stated' }).waves;
  using document = XmlDocument.fromString(wave ? writeCodebook(wave, origin) : '');
  const notes = document.find('//d:notes[@type="not_stated"]', namespaces);
  expect(notes.map(({ content }) => content)).toEqual(['Not stated by the source.', 'not stated']);
});
