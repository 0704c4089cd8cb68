/** Moving running matters to another flow version. */
export const moving: Readonly<Record<string, string>> = {};
