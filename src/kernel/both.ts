/** A text in both languages; people see Chinese first. */
export type Both = Readonly<Record<'zh' | 'en', string>>;
