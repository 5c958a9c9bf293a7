/** What the tests use of the reader of Frictionless data packages, which comes without types. */
declare module 'datapackage' {
  type Resource = {
    name: string;
    schema: { foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[] };
    read(options?: { keyed: boolean }): Promise<Record<string, unknown>[]>;
  };
  type Loaded = { errors: Error[]; resources: Resource[]; getResource(name: string): Resource };
  export const Package: { load(descriptor: string, options: { strict: boolean }): Promise<Loaded> };
}
