/** Moving running matters to another flow version. */
export const moving: Readonly<Record<string, string>> = {
  'input.states': 'at most 500 lines in the map',
  'event.flow.migrated': 'goes over to another flow version',
  'doc.migrationAuthorisation': 'authorisation of the change of flow',
  'rule.S23': 'No step is passed over in going to another flow version',
  'verdict.migrationReach.ok': '“{state:state}” goes over to “{target:state}”; no step is passed over',
  'verdict.migrationReach.missing': 'The map does not say where “{state:state}” goes, and the new flow has no such step',
  'verdict.migrationUnknown.short':
    '“{target:state}” is no step of the new flow at which a matter can stand; “{state:state}” cannot go there',
  'verdict.migrationOpen.short':
    '“{state:state}” cannot go over to “{target:state}” now: something is open that is settled at the former and could not be at the latter; settle it first',
  'verdict.migrationBeyond.short': '“{state:state}” cannot go over to “{target:state}”, which lies beyond what the matter has reached',
  'verdict.migrationSkipped.short':
    'It cannot go over to “{target:state}”: the new flow has {short} step(s) before it that were never done ({skipped:state})',
  'migration.another': 'another version of the flow',
  'migration.wouldMove': 'would go over',
  'migration.moved': 'gone over',
  'migration.refused': 'cannot go over',
  'migration.changed': 'changed in between, not gone over',
  'migration.elsewhere': 'not on this flow version',
  'cli.migrate': 'take running instances over to another flow version by a map; without --run only told what would happen',
  'cli.migrateRun': 'really do it, one recorded entry for each',
  'cli.migrateScope': 'only instances of this organisation and those below; the authorisation of the map is kept here or above',
  'cli.migrationTrying': 'trying',
  'cli.migrating': 'going over',
  'cli.migrationRow': '{instance} ({organisation}, revision {revision}): {outcome}',
  'cli.migrationNothing': 'no running instance follows this flow version',
  'cli.migrationDry': '{total} looked at: {wouldMove} would go over, {refused} cannot. Nothing was changed',
  'cli.migrationDone': '{total} in all: {moved} gone over, {refused} cannot, {changed} changed in between',
};
