/** The parameters of an address; of one that stands several times, the first. */
export function toParameters(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) parameters.set(name, first);
  }
  return parameters;
}

/** The parameters of an address, each as often as it stands. */
export function toAllParameters(given: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value = []]) => [value].flat().map((one) => [name, one])),
  );
}
