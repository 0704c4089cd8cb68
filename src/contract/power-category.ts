/** The six categories of power items of the seed document. What is of another category is a procedure of the system itself, and on no list. */
export const powerCategories = ['decision', 'works', 'assets', 'relief', 'openness', 'services'] as const;
