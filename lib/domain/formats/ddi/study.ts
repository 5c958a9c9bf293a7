import { sourcesOfItems } from '@/lib/domain/reading/source-standing';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Source } from '@/lib/domain/record/source';
import type { Wave } from '@/lib/domain/record/wave';
import { reasonOf, type Stated, valueOf } from '@/lib/domain/values/missing';
import type { CodebookOrigin } from './codebook';
import { element, type XmlElement } from './xml-element';

type Elements = (XmlElement | null)[];

/** What a wave's sources disclose of it, as DDI Codebook describes a study; elements stand in the standard's order. */
export function toStudy(wave: Wave, origin: CodebookOrigin): XmlElement | null {
  const { disclosure, items } = wave;
  return element('stdyDscr', [
    toCitation(wave, origin),
    element('stdyInfo', [
      element(
        'subject',
        [...new Set(items.map(({ question }) => question.topic))].map((topic) => element('topcClas', topic)),
      ),
      element('sumDscr', [
        ...toDates(disclosure),
        element('nation', origin.country, { abbr: wave.country }),
        textOf('universe', disclosure.universe),
        element('dataKind', 'aggregate data'),
      ]),
    ]),
    toMethod(disclosure),
    element('othrStdyMat', sourcesOfItems(items).map(toPublication)),
    ...missingNotes(disclosure),
  ]);
}

function toCitation({ slug, title, disclosure }: Wave, { site }: CodebookOrigin): XmlElement | null {
  const address = `${site}/waves/${slug}`;
  return element('citation', [
    element('titlStmt', [element('titl', title), element('IDNo', slug, { agency: 'Barometer' })]),
    element('rspStmt', named('AuthEnty', disclosure.pollsters)),
    element('prodStmt', [
      ...named('producer', disclosure.pollsters),
      ...named('fundAg', disclosure.sponsors),
      textOf('fundAg', disclosure.funder),
    ]),
    element('distStmt', [element('distrbtr', 'Barometer', { URI: site })]),
    element('holdings', address, { URI: address }),
  ]);
}

function toDates({ fieldworkStart, fieldworkEnd }: Disclosure): Elements {
  const date = (stated: Stated<string>, event: 'start' | 'end') =>
    element('collDate', valueOf(stated), { date: valueOf(stated), event });
  return [date(fieldworkStart, 'start'), date(fieldworkEnd, 'end')];
}

function toMethod(disclosure: Disclosure): XmlElement | null {
  const { sampling, recruitment, eligibility, quotas, frame, sampleSize } = disclosure;
  return element('method', [
    element('dataColl', [
      ...named('dataCollector', disclosure.fieldworkHouses),
      textOf('sampProc', sampling, (value) => `${value.replace('_', '-')} sample`),
      textOf('sampProc', recruitment, (value) => `Recruitment: ${value}`),
      textOf('sampProc', eligibility, (value) => `Eligibility: ${value}`),
      textOf('sampProc', quotas, (value) => `Quotas: ${value}`),
      textOf('sampProc', sampleSize, (value) => `Interviews: ${value}`),
      element('sampleFrame', [textOf('txt', frame)]),
      textOf('collMode', disclosure.mode),
      textOf('collSitu', disclosure.interviewLanguages, (value) => `Languages of the interviews: ${value}`),
      textOf('actMin', disclosure.incentives, (value) => `Incentives: ${value}`),
      textOf('weight', disclosure.weighting),
      textOf('cleanOps', disclosure.qualityChecks),
    ]),
    textOf('notes', disclosure.limitations, (value) => `Limitations: ${value}`),
    element('anlyInfo', [
      textOf('respRate', disclosure.responseRate, (value) => `${value}%`),
      textOf('EstSmpErr', disclosure.marginOfError, (value) => `${value} points, as published`),
      textOf('EstSmpErr', disclosure.designEffect, (value) => `Design effect ${value}, as published`),
    ]),
  ]);
}

function toPublication({ title, publisher, author, published, url }: Source): XmlElement | null {
  const parts = [
    valueOf(author),
    title,
    valueOf(publisher)?.name ?? null,
    valueOf(published),
    valueOf(url),
  ].filter((part) => part !== null);
  return element('relPubl', parts.join('. '));
}

const reasons = {
  not_stated: 'Not stated by the source.',
  not_applicable: 'Not applicable.',
  not_entered: 'Not entered yet.',
} as const;

function missingNotes(disclosure: Disclosure): Elements {
  return Object.entries(disclosure).map(([attribute, stated]) => {
    const reason = reasonOf<unknown>(stated);
    return reason === null ? null : element('notes', reasons[reason], { type: reason, subject: attribute });
  });
}

function named(name: string, stated: Stated<OrganisationName[]>): Elements {
  return (valueOf(stated) ?? []).map((organisation) => element(name, organisation.name));
}

function textOf<T extends string | number>(
  name: string,
  stated: Stated<T>,
  write: (value: T) => string = String,
): XmlElement | null {
  const value = valueOf(stated);
  return value === null ? null : element(name, write(value));
}
