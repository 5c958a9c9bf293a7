import { boxOfShape } from '@/lib/domain/charts/mark-box';
import type { Picture } from '@/lib/domain/charts/picture';
import { boxOfText, contains, overlaps, type Scene, type SceneText } from '@/lib/domain/charts/scene';
import { xTickTexts, yTickTexts } from '@/lib/domain/charts/scene-axis';

/** No type may be smaller, in layout units: 12 px high on the narrowest phone. */
const leastType = 13;

/**
 * What is wrong with a drawing, in words; nothing in a good one. Words may not touch words nor leave the drawing nor be too
 * small, values stay inside the plot under names of their own, and no number is endless or negative where it is a size.
 */
export function faultsOf(scene: Scene): string[] {
  const faults = faultsOfTexts(textsOf(scene), scene);
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

/** What is wrong with a picture: with its drawing, or with the words around it, which may touch none of its words either. */
export function faultsOfPicture(picture: Picture): string[] {
  const { scene, x, y } = picture;
  if (!scene) return faultsOfTexts(picture.texts, picture);
  const drawn = textsOf(scene).map((text) => ({ ...text, x: text.x + x, y: text.y + y }));
  const room = { x: 0, y: 0, width: scene.width, height: scene.height };
  const isOutside = !contains({ ...room, width: picture.width, height: picture.height }, { ...room, x, y });
  return [
    ...faultsOf(scene),
    ...faultsOfTexts([...picture.texts, ...drawn], picture),
    ...(isOutside ? ['the drawing leaves the picture'] : []),
  ];
}

function textsOf(scene: Scene): SceneText[] {
  return [...scene.texts, ...xTickTexts(scene), ...yTickTexts(scene)];
}

function faultsOfTexts(words: SceneText[], { width, height }: { width: number; height: number }): string[] {
  const frame = { x: 0, y: 0, width, height };
  const texts = words.map((text) => ({
    name: `${text.key} (${text.lines.join(' / ')})`,
    box: boxOfText(text),
    size: text.font.size,
  }));
  return texts.flatMap(({ name, box, size }, index) => [
    ...(contains(frame, box) ? [] : [`${name} leaves the drawing: ${JSON.stringify(box)}`]),
    ...(size < leastType ? [`${name} is too small`] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${name} touches ${other.name}`),
  ]);
}
