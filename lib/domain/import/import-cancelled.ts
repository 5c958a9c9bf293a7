/** Somebody ended an import before it was done; nothing of it is kept. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';

  constructor() {
    super('The import was cancelled. Nothing was changed.');
  }
}
