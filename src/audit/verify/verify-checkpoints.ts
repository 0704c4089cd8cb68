import { equalBytes } from '../../kernel/equal-bytes.ts';
import { Failure } from '../../kernel/failure.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { consistencyProof, verifyConsistency } from '../consistency.ts';
import { nodesOfTiles, rootAt, type ReadNode } from '../subtree.ts';
import { tilePath, tilesOf } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';
import type { TileSource } from './check-tree.ts';
import { gatherFindings, type Findings } from './findings.ts';
import { judgeHead } from './judge-head.ts';
import type { Report } from './report.ts';
import type { Trust } from './trust.ts';
import { toldBy } from './told-by.ts';

/**
 * Holds two checkpoints of one ledger against each other: of the same size they must have the same root, else the later must have grown out of
 * the earlier one, which its tiles show. Which of the two is given first does not matter.
 *
 * @param options.source the tiles of the larger one; without them two different sizes cannot be compared
 */
export async function verifyCheckpoints(
  first: string,
  second: string,
  options: { readonly trust: Trust; readonly source?: TileSource },
): Promise<Report> {
  const findings = gatherFindings();
  const heads = [first, second].map((text) => judgeHead(findings, text, options.trust, { place: {} }));
  const [a, b] = heads as [Checkpoint | null, Checkpoint | null];
  if (a !== null && b !== null) {
    const [early, late] = a.size <= b.size ? [a, b] : [b, a];
    if (early.origin !== late.origin) findings.add('originsDiffer', {}, { needed: early.origin, got: late.origin });
    else if (early.size === late.size) compareSame(findings, early, late);
    else if (options.source === undefined) findings.add('historyUnknown', { origin: late.origin });
    else await compareGrown(findings, early, late, options.source);
  }
  return findings.report('checkpoints');
}

function compareSame(findings: Findings, a: Checkpoint, b: Checkpoint): void {
  if (equalBytes(a.root, b.root)) return;
  findings.add('historyForked', { origin: a.origin, index: a.size }, { needed: encodeHex(a.root), got: encodeHex(b.root) });
}

async function compareGrown(findings: Findings, early: Checkpoint, late: Checkpoint, source: TileSource): Promise<void> {
  const place = { origin: late.origin };
  const nodes = await nodesFor(findings, late, source);
  if (nodes === null) return;
  try {
    if (!equalBytes(rootAt(late.size, nodes), late.root)) {
      findings.add('rootDiffers', place, { needed: encodeHex(late.root), got: encodeHex(rootAt(late.size, nodes)) });
      return;
    }
    const proof = consistencyProof(early.size, late.size, nodes);
    if (verifyConsistency({ from: early.size, to: late.size, fromRoot: early.root, toRoot: late.root, proof })) return;
    findings.add(
      'historyInconsistent',
      { ...place, index: early.size },
      { needed: encodeHex(early.root), got: encodeHex(rootAt(early.size, nodes)) },
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add('tileDiffers', { ...place, file: toldBy(error, 'path') });
  }
}

/**
 * The nodes of a tree out of all its tiles above the leaves' and those of the leaves: 32 bytes for each leaf. Null when one is missing, which is
 * told.
 */
async function nodesFor(findings: Findings, { origin, size }: Checkpoint, source: TileSource): Promise<ReadNode | null> {
  const tiles = new Map<string, Uint8Array>();
  for (const { level, number, width } of tilesOf(size)) {
    const path = tilePath(level, number, width);
    const bytes = (await source.read(path)) ?? (await source.read(tilePath(level, number)))?.slice(0, width * hashBytes);
    if (bytes === undefined) {
      findings.add('tileMissing', { origin, file: path });
      return null;
    }
    tiles.set(path, bytes);
  }
  return nodesOfTiles(size, (level, number, width) => tiles.get(tilePath(level, number, width)) ?? new Uint8Array());
}
