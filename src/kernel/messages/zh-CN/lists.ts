/** Lists of power items: their procedures, contents, training, roll-out. */
export const lists: Readonly<Record<string, string>> = {};
