/** Registers published masked, and erasing what was recorded. */
export const erasure: Readonly<Record<string, string>> = {
  'input.digits': 'digits only',
  'input.identity': 'the 18 characters of an identity card (the last may be a capital X), or the 15 digits of an old one',
};
