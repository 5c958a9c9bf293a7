import { boxOfShape } from './mark-box';
import { boxOfText, contains, overlaps, type Scene } from './scene';
import { xTickTexts, yTickTexts } from './scene-axis';

/** No type may be smaller, in layout units: 12 px high on the narrowest phone. */
const leastType = 13;

/**
 * What is wrong with a drawing, in words; nothing in a good one. Words may not touch words nor leave the drawing nor be too
 * small, values stay inside the plot under names of their own, and no number is endless or negative where it is a size.
 */
export function faultsOf(scene: Scene): string[] {
  const drawing = { x: 0, y: 0, width: scene.width, height: scene.height };
  const texts = [...scene.texts, ...xTickTexts(scene), ...yTickTexts(scene)].map((text) => ({
    name: `${text.key} (${text.lines.join(' / ')})`,
    box: boxOfText(text),
    size: text.font.size,
  }));
  const faults: string[] = [];
  for (const [index, { name, box, size }] of texts.entries()) {
    if (!contains(drawing, box)) faults.push(`${name} leaves the drawing: ${JSON.stringify(box)}`);
    if (size < leastType) faults.push(`${name} is too small`);
    for (const other of texts.slice(index + 1)) {
      if (overlaps(box, other.box)) faults.push(`${name} touches ${other.name}`);
    }
  }
  for (const { id, x, y, shape } of scene.marks) {
    if (!contains(scene.plot, { x, y, width: 0, height: 0 })) faults.push(`${id} is outside the plot`);
    const { width, height } = boxOfShape(shape);
    if (width < 0 || height < 0) faults.push(`${id} is of negative size`);
  }
  for (const { key, points } of scene.areas) {
    const isOutside = points.some(([x, y]) => !contains(scene.plot, { x, y, width: 0, height: 0 }));
    if (isOutside) faults.push(`${key} leaves the plot`);
  }
  if (new Set(scene.marks.map(({ id }) => id)).size < scene.marks.length)
    faults.push('two marks share an id');
  JSON.stringify(scene, (key, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${key} is ${value}`);
    return value;
  });
  return faults;
}
