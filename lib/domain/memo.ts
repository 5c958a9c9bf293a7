/** A function that asks `make` once for each thing, and remembers what it was told. */
export function once<K, V>(make: (thing: K) => V): (thing: K) => V {
  const made = new Map<K, V>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const value = make(thing);
    made.set(thing, value);
    return value;
  };
}
