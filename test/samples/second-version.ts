import { gg02 } from '../../machines/items/services/gg-02-certificate.ts';
import type { MigrationMap } from '../../src/contract/migration-map.ts';
import { define } from '../../src/engine/define.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { putItem } from '../../src/service/put-item.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { withStateRenamed, withStepBefore } from './other-version.ts';

/** The certificate item's flow with one more step before the seal, and the check under another name. */
const flow = withStateRenamed(withStepBefore(gg02.flow, 'procedure.handling.sealing', 'secondCheck'), 'procedure.handling.check', 'audit');

/** Hashes of the certificate item's own flow and of the sample's second version. */
export const versions = { first: define(gg02.flow, ruleBook).hash, second: define(flow, ruleBook).hash } as const;

/** Puts the second version of the certificate item, in force from today. */
export function putSecondVersion(siyi: Siyi): Promise<unknown> {
  return putItem(siyi.context, ruleBook, { ...gg02, flow });
}

/** A map from the first version to the second; by default a matter that waits for its seal goes to the step that is new. */
export function sampleMap(document: string, changes: Partial<MigrationMap> = {}): MigrationMap {
  return {
    item: 'GG-02',
    from: versions.first,
    to: versions.second,
    states: {
      'procedure.handling.check': 'procedure.handling.audit',
      'procedure.handling.sealing': 'procedure.handling.secondCheck',
    },
    reason: '样例：新版流程增加一道复核',
    document,
    ...changes,
  };
}
