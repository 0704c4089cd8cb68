/** Flow charts and posters. */
export const chart: Readonly<Record<string, string>> = {};
