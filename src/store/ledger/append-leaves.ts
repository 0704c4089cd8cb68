import { edgeLevels, grownTiles } from '../../audit/grown-tiles.ts';
import { tileWidth } from '../../audit/tile.ts';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { send } from '../send.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Ledger } from './ledger-row.ts';
import { readTile } from './read-tile.ts';

/** A leaf's hash, and the entry that it is of. */
export interface NewLeaf {
  readonly sequence: number;
  readonly instanceKey: number;
  readonly hash: Uint8Array;
}

const enlarge = statement((db) =>
  db
    .updateTable('ledger')
    .set({ size: param('to') })
    .where('ledger_key', '=', param('ledger'))
    .where('size', '=', param('from'))
    .returning('size'),
);

const place = statement((db) =>
  db.insertInto('ledger_leaf').values({
    ledger_key: param('ledger'),
    position: param('position'),
    sequence: param('sequence'),
    instance_key: param('instanceKey'),
  }),
);

const keep = statement((db) =>
  db
    .insertInto('tile')
    .values({ ledger_key: param('ledger'), level: param('level'), number: param('number'), hashes: param('hashes') })
    .onConflict((conflict) =>
      conflict.columns(['ledger_key', 'level', 'number']).doUpdateSet((eb) => ({ hashes: eb.ref('excluded.hashes') })),
    ),
);

/**
 * Puts leaves at the end of a ledger: their places, the tiles that they lengthen, and the ledger's size, in the unit of work that calls it.
 *
 * @returns the ledger as it is then
 * @throws {Failure} INVARIANT_BROKEN when it has grown since it was read; ALREADY_EXISTS for an entry that is in a ledger
 */
export function* appendLeaves(ledger: Ledger, leaves: readonly NewLeaf[]): Work<Ledger> {
  const { key, size } = ledger;
  const to = size + leaves.length;
  invariant((yield* one(enlarge, { ledger: key, from: size, to })) !== undefined, 'a ledger is added to as it was read');
  for (const [at, { sequence, instanceKey }] of leaves.entries())
    yield* send(place, { ledger: key, position: size + at, sequence, instanceKey });
  const edges = new Map<number, Uint8Array>();
  for (const level of edgeLevels(size)) edges.set(level, yield* readTile(key, level, Math.floor(size / tileWidth ** (level + 1))));
  const edge = (level: number) => edges.get(level) ?? new Uint8Array();
  const hashes = leaves.map(({ hash }) => hash);
  for (const grown of grownTiles(size, edge, hashes)) yield* send(keep, { ledger: key, ...grown });
  return { ...ledger, size: to };
}
