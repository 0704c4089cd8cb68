/** Stands in lists for a title that was erased. */
export const erasedTitle = '—';
