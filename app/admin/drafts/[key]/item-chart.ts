import type { ToItemSpec } from '@/components/entry/desk';
import { readAsFarAsPossible } from '@/lib/domain/entry/read-entry';
import { emptyEntry, type ItemEntry } from '@/lib/domain/entry/wave-entry';
import { findBase, listViews } from '@/lib/domain/record/question-view';
import { cleanLine } from '@/lib/domain/values/text';
import { toChartTexts } from '@/lib/figures/chart-texts';
import { toBarsSpec, toLikertSpec } from '@/lib/figures/question-charts';
import type { Words } from '@/lib/words/words';

/** Draws items of an entry by the same functions as the public pages: a scale as one, other answers as bars. */
export function toItemSpec(words: Words): ToItemSpec {
  const texts = toChartTexts(words);
  return (wave, item) => {
    const read = readAsFarAsPossible({ ...emptyEntry, ...wave, items: [named(item)] });
    const [asked] = read.wave.items;
    const [question] = read.questions;
    const [view] = asked ? listViews([asked]) : [];
    const base = asked && view ? findBase(asked, view) : null;
    if (!asked || !question || !view || !base || base.estimates.length < 2) return null;
    const placed = { sheet: read.wave, item: asked };
    const isScale = question.options.some(({ side }) => side !== null);
    const scale = isScale ? toLikertSpec({ ...question, finding: null }, [placed], view, texts) : null;
    return scale ?? toBarsSpec({ ...question, finding: null }, placed, base, texts);
  };
}

/** The item with a name for each answer: while one types, some have none yet, or that of another. */
function named(item: ItemEntry): ItemEntry {
  const seen = new Set<string>();
  const options = item.options.map((option, index) => {
    const label = cleanLine(option.label);
    const own = label === '' || seen.has(label) ? `${label}… ${index + 1}`.trim() : label;
    seen.add(own);
    return { ...option, label: own };
  });
  return { ...item, options };
}
