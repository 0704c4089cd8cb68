import { parseInstant, type Instant } from '../kernel/instant.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';

/** What every filter of recorded things can narrow by, as it travels. */
interface AskedFilter {
  readonly organisation?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The same as the store takes it; what else the filter names stays as it is. */
type ScopedFilter<Asked extends AskedFilter> = Omit<Asked, keyof AskedFilter> & {
  readonly within: string;
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
};

/**
 * A filter that never reaches beyond the session's own organisation and those below it, its moments read.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, DATE_INVALID
 */
export function scopedFilter<Asked extends AskedFilter>(session: Session, filter: Asked): ScopedFilter<Asked> {
  const { organisation, from, until, ...narrower } = filter;
  return {
    ...narrower,
    within: scopeOf(session, organisation),
    from: from === undefined ? undefined : parseInstant(from),
    until: until === undefined ? undefined : parseInstant(until),
  };
}
