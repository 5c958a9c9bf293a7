/** Bytes put one after another, in one piece that grows as they come. */
export class GrowingBytes {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** There is room for so many before it has to grow. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Adds a text of which every character is ASCII. */
  addAscii(text: string): void {
    this.#makeRoom(text.length);
    for (let index = 0; index < text.length; index += 1)
      this.#bytes[this.#length + index] = text.charCodeAt(index);
    this.#length += text.length;
  }

  /** All that was put in. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(length: number): void {
    const needed = this.#length + length;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
