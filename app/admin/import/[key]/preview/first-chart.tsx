import { ChartDrawing } from '@/components/charts/chart-drawing';
import { ReportPart } from '@/components/import/report-parts';
import { readImportApart } from '@/lib/data/import/read-apart';
import { toImportFile, type Upload } from '@/lib/data/import/uploads';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { findBase, listViews } from '@/lib/domain/record/question-view';
import type { Register } from '@/lib/domain/record/register';
import { toChartTexts } from '@/lib/figures/chart-texts';
import { toBarsSpec, toLikertSpec } from '@/lib/figures/question-charts';
import type { Words } from '@/lib/words/words';
import { uploadFiles } from '../../find-upload';

/** The first figure that a file would make, drawn as readers would see it. */
export async function FirstChart({ upload, words }: { upload: Upload; words: Words }) {
  const { t } = words;
  const { register } = await readImportApart(toImportFile(uploadFiles(), upload), upload.mapping, {});
  const figure = register && firstFigure(register, words);
  if (!figure) return null;
  const { title, wave, spec } = figure;
  return (
    <ReportPart title={t('admin.import.preview.chart')}>
      <figure className="mt-3 max-w-2xl">
        <figcaption>
          <p className="font-serif font-semibold">{title}</p>
          <p className="text-small text-ink-3">{wave}</p>
        </figcaption>
        <div className="chart-box mt-3">
          <ChartDrawing
            spec={spec}
            id="first-figure"
            title={t('figure.chartOf', { title })}
            desc={t('admin.import.preview.chart')}
          />
        </div>
      </figure>
    </ReportPart>
  );
}

/** The first item of which more than one answer is known, as bars or, where its answers are a scale, as one. */
function firstFigure(
  { questions, waves }: Register,
  words: Words,
): { title: string; wave: string; spec: ChartSpec } | null {
  const texts = toChartTexts(words);
  for (const wave of waves)
    for (const item of wave.items) {
      const question = questions.find(({ slug }) => slug === item.question.slug);
      const [view] = listViews([item]);
      const base = view ? findBase(item, view) : null;
      if (!question || !view || !base || base.estimates.length < 2) continue;
      const placed = { sheet: wave, item };
      const isScale = question.options.some(({ side }) => side !== null);
      const scale = isScale ? toLikertSpec(question, [placed], view, texts) : null;
      const spec = scale ?? toBarsSpec(question, placed, base, texts);
      return { title: question.title, wave: wave.title, spec };
    }
  return null;
}
