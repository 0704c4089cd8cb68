/** Registers published masked, and erasing what was recorded. */
export const erasure: Readonly<Record<string, string>> = {
  'input.digits': '只含数字',
  'input.identity': '18 位居民身份证号码（末位可为大写 X），或者 15 位旧号码',
};
