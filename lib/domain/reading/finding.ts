import type { Base, Estimate } from '@/lib/domain/record/estimate';

const placeholder = /\{([^{}]+)\}/g;

/**
 * A question's finding with `{Option label}` replaced by that option's printed value on a base, the first letter
 * capital. Null where there is no finding, or the base lacks a value that it names.
 */
export function fillFinding(
  finding: string | null,
  base: Base,
  write: (estimate: Estimate) => string,
): string | null {
  if (finding === null) return null;
  const valueAt = (label: string) => base.estimates.find(({ option }) => option.label === label);
  const named = [...finding.matchAll(placeholder)].map(([, label = '']) => label);
  if (!named.every(valueAt)) return null;
  const filled = finding.replace(placeholder, (whole, label: string) => {
    const estimate = valueAt(label);
    return estimate ? write(estimate) : whole;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** The answers whose values a base's headline names: those of the finding where it can be filled, else the leading one. */
export function answersTold(finding: string | null, base: Base): string[] {
  const named = [...(finding ?? '').matchAll(placeholder)].map(([, label = '']) => label);
  if (finding !== null && fillFinding(finding, base, () => '') !== null) return named;
  const leading = leadingEstimate(base);
  return leading ? [leading.option.label] : [];
}

/**
 * The estimate that is spoken of on a base: the first that the question's finding names, or the leading one where there
 * is no finding, or the base lacks it.
 */
export function toldEstimate(finding: string | null, base: Base): Estimate | null {
  const [, label] = finding?.match(/\{([^{}]+)\}/) ?? [];
  return base.estimates.find(({ option }) => option.label === label) ?? leadingEstimate(base);
}

/** The estimate that says most about a base: the largest substantive answer, or the largest of all where there is none. */
export function leadingEstimate(base: Base): Estimate | null {
  const ranked = [...base.estimates].sort(
    (a, b) =>
      Number(b.option.kind === 'substantive') - Number(a.option.kind === 'substantive') ||
      b.value - a.value ||
      a.position - b.position,
  );
  return ranked[0] ?? null;
}
