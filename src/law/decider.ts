import type { Body } from './body.ts';

/** Who decides, as a class of matter fixes it. */
export interface Decider {
  /** Bodies competent by themselves. Empty: no body of the village may or need decide. */
  readonly bodies: readonly Body[];
  /** The one body that can never hand the matter on; `null` where it may, or where several bodies are competent. */
  readonly reserved: Body | null;
  /** The body that may decide with a written delegation; `null` where none may. */
  readonly delegableTo: Body | null;
  /** `village`: more than half of those present. `collective`: two thirds of all. */
  readonly thresholds: 'village' | 'collective';
}

/** No body of the village: an authority decides, or nobody may. */
export const nobody: Decider = { bodies: [], reserved: null, delegableTo: null, thresholds: 'village' };

/** The villagers' assembly, which may authorise the representatives. */
export const villagers: Decider = {
  bodies: ['villagersAssembly'],
  reserved: null,
  delegableTo: 'representativesAssembly',
  thresholds: 'village',
};

/** The collective's members, who may by their charter leave it to the delegates. */
export const members: Decider = {
  bodies: ['collectiveMembersAssembly'],
  reserved: null,
  delegableTo: 'collectiveDelegatesAssembly',
  thresholds: 'collective',
};

/** Several bodies, each competent by itself. */
export function anyOf(...bodies: readonly Body[]): Decider {
  return { ...nobody, bodies };
}

/** The same body, without delegation. */
export function itself(decider: Decider): Decider {
  return { ...decider, reserved: decider.bodies[0] ?? null, delegableTo: null };
}

/** The same bodies by the thresholds of a collective. */
export function byTwoThirds(decider: Decider): Decider {
  return { ...decider, thresholds: 'collective' };
}

const standIns: Readonly<Partial<Record<Body, Body>>> = {
  collectiveMembersAssembly: 'villagersAssembly',
  collectiveDelegatesAssembly: 'representativesAssembly',
};

/**
 * Who decides in a village without a collective of its own: the villagers' assembly in the place of the members', the representatives in
 * the place of the delegates, by the same thresholds (RCEO art. 64).
 */
export function actingForCollective(decider: Decider): Decider {
  const standIn = (body: Body): Body => standIns[body] ?? body;
  const { bodies, reserved, delegableTo, thresholds } = decider;
  return {
    bodies: bodies.map(standIn),
    reserved: reserved === null ? null : standIn(reserved),
    delegableTo: delegableTo === null ? null : standIn(delegableTo),
    thresholds,
  };
}
