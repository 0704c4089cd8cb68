import { Failure } from '../kernel/failure.ts';
import { parseOrganisationCode, prefixOf } from '../kernel/organisation-code.ts';
import { listTokens } from '../store/token/list-tokens.ts';
import { revokeToken } from '../store/token/revoke-token.ts';
import type { Token } from '../store/token/add-token.ts';
import type { ServiceContext } from './context.ts';

/** What whoever has the machine in hand does with tokens that are made: look, and take back. Not reachable over the network. */
export const manageTokens = {
  /**
   * All tokens of an organisation and those below it, by id; expired and revoked ones too. Never their texts: these are not kept.
   *
   * @throws {Failure} CODE_INVALID
   */
  async list(context: ServiceContext, organisation: string): Promise<readonly Token[]> {
    const within = prefixOf(parseOrganisationCode(organisation));
    const found: Token[] = [];
    for (let after: string | undefined; ;) {
      const start = after;
      const page = await context.store.read(() => listTokens(within, { limit: 200, after: start }));
      found.push(...page.rows);
      if (page.next === null) return found;
      after = page.next;
    }
  },
  /**
   * Revokes a token for ever, from the next request on.
   *
   * @throws {Failure} TOKEN_INVALID when there is none of that id
   */
  async revoke(context: ServiceContext, id: string): Promise<void> {
    const at = context.clock.now();
    if (!(await context.store.write(() => revokeToken(id, at)))) throw new Failure('TOKEN_INVALID', { id: id.slice(0, 64) });
  },
} as const;
