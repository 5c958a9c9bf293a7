/** What answers at an address that holds the name of a thing. */
export type NamedRoute = (
  request: Request,
  context: { params: Promise<{ slug: string }> },
) => Promise<Response>;

/** The route of an address that holds the name of a thing, from what is answered for a name. */
export function named(answer: (request: Request, slug: string) => Promise<Response>): NamedRoute {
  return async (request, { params }) => answer(request, (await params).slug);
}
