/** Lets those who ask have something one after another. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Waits for its turn, and gives what ends it. */
  async take(): Promise<() => void> {
    const before = this.last;
    let end = () => {};
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }

  /** Does something in its turn. */
  async during<Result>(action: () => Promise<Result>): Promise<Result> {
    const end = await this.take();
    try {
      return await action();
    } finally {
      end();
    }
  }
}
