import { type RefObject, useEffect, useState } from 'react';

/**
 * Ties a chart to the table rows of its figure, which carry `data-wave`: the rows of `litWave` are marked `data-active`, and
 * the wave whose row is pointed at or holds the focus is returned.
 */
export function useFigureRows(inside: RefObject<HTMLElement | null>, litWave: string | null): string | null {
  const [rowWave, setRowWave] = useState<string | null>(null);

  useEffect(() => {
    const figure = figureOf(inside.current);
    if (!figure) return;
    const enter = ({ target }: Event) => setRowWave(waveOf(target));
    const leave = () => setRowWave(null);
    figure.addEventListener('pointerover', enter);
    figure.addEventListener('pointerleave', leave);
    figure.addEventListener('focusin', enter);
    figure.addEventListener('focusout', leave);
    return () => {
      figure.removeEventListener('pointerover', enter);
      figure.removeEventListener('pointerleave', leave);
      figure.removeEventListener('focusin', enter);
      figure.removeEventListener('focusout', leave);
    };
  }, [inside]);

  useEffect(() => {
    const figure = figureOf(inside.current);
    if (!figure || litWave === null) return;
    const rows = [...figure.querySelectorAll(`[data-wave="${CSS.escape(litWave)}"]`)];
    for (const row of rows) row.setAttribute('data-active', '');
    return () => {
      for (const row of rows) row.removeAttribute('data-active');
    };
  }, [inside, litWave]);

  return rowWave;
}

function figureOf(element: HTMLElement | null): Element | null {
  return element?.closest('[data-figure], figure') ?? null;
}

function waveOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-wave]')?.getAttribute('data-wave') ?? null)
    : null;
}
