import { activeStates, wake } from '../../src/engine/live.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { wayTo, type Move } from '../machines/explore.ts';
import { movesHere, walkOn, type Walk } from './lawful-walk.ts';

/** So often a way that the real rules refuse is given up for another. */
const mostTries = 60;

/**
 * Walks a matter the shortest lawful way to its archive, judged by the real rules: a move that they refuse is not tried again from there. Always the
 * same way for the same walk; null when there is none.
 */
export function walkToArchive(from: Walk): Walk | null {
  const refused = new Set<string>();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const way = wayTo(from.definition, from.snapshot, isArchived, (states, move) => refused.has(placeOf(states, move)));
    if (way === null) return null;
    const walked = walkAlong(from, way);
    if ('snapshot' in walked) return walked;
    refused.add(walked.refused);
  }
  return null;
}

/**
 * The moves of the way, each found again where the matter really stands: what is open or due there has names of its own. A move that is not there at
 * all tells that the one before led elsewhere than the way has it, as amounts decide: then that one is not tried again.
 */
function walkAlong(from: Walk, way: readonly Move[]): Walk | { readonly refused: string } {
  let walk = from;
  let last: string | null = null;
  for (const move of way) {
    const place = placeOf(activeStates(wake(walk.definition, walk.snapshot)), move);
    const after = made(walk, move) ?? madeAgain(walk, move);
    const isHere = movesHere(walk).some((each) => sameMove(each, move));
    if (after === null) return { refused: isHere || last === null ? place : last };
    walk = after;
    last = place;
  }
  return walk;
}

function made(walk: Walk, move: Move): Walk | null {
  const here = movesHere(walk).find((each) => sameMove(each, move));
  return here === undefined ? null : walkOn(walk, here);
}

/** A meeting that was called for a day gone by is called again, and then held. */
function madeAgain(walk: Walk, move: Move): Walk | null {
  if (move.event !== 'meeting.held') return null;
  const { body } = move.data;
  const call = movesHere(walk).find((each) => each.event === 'meeting.convened' && each.data['body'] === body);
  const called = call === undefined ? null : walkOn(walk, call);
  return called === null ? null : made(called, move);
}

function sameMove(one: Move, other: Move): boolean {
  return one.event === other.event && JSON.stringify(one.candidate) === JSON.stringify(other.candidate);
}

function placeOf(states: readonly string[], { event, candidate }: Move): string {
  return JSON.stringify([states, event, candidate.params, candidate.targets]);
}

function isArchived({ value }: Snapshot): boolean {
  return (value as { readonly procedure?: unknown }).procedure === 'archived';
}
