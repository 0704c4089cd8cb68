import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimId } from '../../src/kernel/claim-id.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { prove } from '../../src/engine/prove/prove.ts';
import { norms } from '../../src/law/norms.ts';
import { checkFlow } from '../../src/service/check-flow.ts';
import { proofView } from '../../src/contract/proof-view.ts';
import { replayPath } from './replay-path.ts';

/** A definition from elsewhere, with what is known of it. */
interface Foreign {
  readonly note: string;
  readonly holds: boolean;
  /** Claims that are broken; others may be as well where the whole is no flow of ours. */
  readonly broken: readonly ClaimId[];
  /** A finding that tells why. */
  readonly code?: string;
  readonly flow: JsonObject;
}

const folder = join(import.meta.dirname, 'foreign');
const all = readdirSync(folder).map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Foreign) }));

describe.each(all)('$name: $note', ({ holds, broken, code, flow }) => {
  const proof = prove(flow, norms);
  const findings = proof.claims.flatMap((claim) => claim.findings);

  // XState warns of services that nobody provides.
  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));
  afterEach(() => vi.restoreAllMocks());

  it('is judged as it is', () => {
    expect(proof.claims.filter((claim) => !claim.holds).map(({ claim }) => claim)).toEqual(
      holds ? [] : expect.arrayContaining([...broken]),
    );
    expect(proof.holds).toBe(holds);
    if (code !== undefined) expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('shows ways that XState itself goes', () => {
    expect(
      findings
        .filter(({ path }) => path.length > 0)
        .map(({ path }) => replayPath(flow, path))
        .filter((where) => where !== null),
    ).toEqual([]);
  });

  it('is told in words', () => {
    const view = checkFlow({ flow });
    expect(proofView.parse(view).holds).toBe(holds);
    expect(
      JSON.stringify(
        view.claims.map(({ text, findings: told }) => [text, told.map((one) => [one.text, one.path.map((step) => step.text)])]),
      ),
    ).not.toMatch(/undefined|\[object/);
  });
});
