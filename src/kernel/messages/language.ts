/** The languages in which everything for people is kept. Chinese is the one that counts; English says the same. */
export const languages = ['zh-CN', 'en'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];
