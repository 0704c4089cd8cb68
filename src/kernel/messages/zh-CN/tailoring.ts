/** Tailored flows: operations, the legal difference, import and export. */
export const tailoring: Readonly<Record<string, string>> = {};
