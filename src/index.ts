/** The library: open siyi on a database of your own, record events, read the trail, be told of entries. No global state. */
export { createSiyi, type SiyiOptions } from './main.ts';
export type { Siyi, SiyiSession } from './service/siyi.ts';
export type { Session } from './service/session.ts';
export type { Recorded } from './service/show-recorded.ts';
export type { EntryView } from './contract/entry-view.ts';
export type { ListContent } from './contract/list-content.ts';
export type { InstanceView } from './contract/instance-view.ts';
export type { MigrationInput } from './contract/migration-input.ts';
export type { MigrationView } from './contract/migration-view.ts';
export type { RefusalView } from './contract/refusal-view.ts';
export type { VerdictView } from './contract/verdict-view.ts';
export type { PossibleView, ExplanationView } from './contract/possible-view.ts';
export type { Clock } from './kernel/clock.ts';
export { Failure } from './kernel/failure.ts';
export type { FailureCode } from './kernel/failure-codes.ts';
export type { Outcome } from './kernel/outcome.ts';
