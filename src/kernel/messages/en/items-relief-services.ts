/** Words that the items of relief and services add: kinds of documents, steps told outside their flow. */
export const itemsReliefServices: Readonly<Record<string, string>> = {};
