/** Words that the items of decisions and openness add: kinds of documents, steps told outside their flow. */
export const itemsDecision: Readonly<Record<string, string>> = {};
