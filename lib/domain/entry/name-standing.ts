/** How a typed name stands in the register: whose name or alias it is, or which names are like it. */
export type NameStanding = { name: string; known: string | null; similar: string[] };
