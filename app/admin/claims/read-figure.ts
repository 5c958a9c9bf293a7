/** The number of the figure that an address names; 0, which no figure has, where it names none. */
export function readFigure(parameters: URLSearchParams): number {
  const text = parameters.get('figure') ?? '';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}
