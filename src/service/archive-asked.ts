import type { ArchivePages } from '../contract/archive-view.ts';
import type { ArchiveScope } from './archive-scope.ts';

/** An archive that is asked for. */
export interface ArchiveAsked {
  readonly scope: ArchiveScope;
  /** `whole`; `withoutFiles` for those who may see entries and no attached files; `masked` closes all that may tell of a person, files among it. */
  readonly shown: 'whole' | 'withoutFiles' | 'masked';
  readonly pages: ArchivePages;
  /** Told how far it has come, in matters. */
  readonly progress?: (done: number, total: number) => void;
  /** Told in the end how many entries were left out, as no signed head covers them yet. */
  readonly leftOut?: (entries: number) => void;
}
