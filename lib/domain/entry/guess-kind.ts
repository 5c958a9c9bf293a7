import type { OptionKind } from '@/lib/domain/record/question';

const usual: readonly (readonly [OptionKind, RegExp])[] = [
  ['dont_know', /^(i )?(dont|do not) know\b/],
  ['dont_know', /^(cannot|can not|cant|hard to|difficult to) (say|answer|tell)\b/],
  ['dont_know', /^(dk|undecided|not sure|unsure)$/],
  ['dont_know', /^(мэдэхгүй|хэлж мэдэхгүй|затрудня|не знаю|білмеймін)/],
  ['refused', /^(refus|declined)/],
  ['refused', /^(отказ|татгалз)/],
  ['no_answer', /^(no answer|no response|not answered|n a|na)$/],
  ['no_answer', /^(хариулаагүй|хариулахгүй|хариулт өгөөгүй|нет ответа)/],
  ['none', /^(none|none of (them|these|the above)|no one|nobody|no party)$/],
  ['none', /^(аль нь ч биш|никто|ни один)/],
  ['other', /^others?\b/],
  ['other', /^(бусад|друг(ое|ая|ой|ие))/],
];

/**
 * The kind of answer that a label usually has, in English, Mongolian, Russian or Kazakh; what is none of the usual others
 * is a substantive answer. `Don’t know` is `dont_know`.
 */
export function guessKind(label: string): OptionKind {
  const text = label
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return usual.find(([, pattern]) => pattern.test(text))?.[0] ?? 'substantive';
}
