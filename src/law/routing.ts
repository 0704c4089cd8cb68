import type { Body } from './body.ts';
import type { MatterClass } from './matter-class.ts';
import type { PlainDate } from './plain-date.ts';

/** Who decides a matter of a class on a day, and by which thresholds. */
export interface Route {
  /** Bodies competent by themselves. Empty: no body of the village may or need decide. */
  readonly bodies: readonly Body[];
  /** The one body that can never hand the class on; `null` where it may, or where several are competent. */
  readonly reserved: Body | null;
  /** The body that may decide with a written delegation; `null` where none may. */
  readonly delegableTo: Body | null;
  /** `village`: more than half of those present. `collective`: two thirds of all. */
  readonly thresholds: 'village' | 'collective';
  /** The matter disposes of collective property (asset matter), or is one of money that must be published sooner. */
  readonly asset: boolean;
  readonly finance: boolean;
  readonly prohibited: boolean;
  readonly citations: readonly string[];
  /** Message key of a note on how sources that differ were read; `null` mostly. */
  readonly note: string | null;
}

/** The route of a class of matter by the law of that day, in a village with or without a collective economic organisation. */
export function route(matterClass: MatterClass, day: PlainDate, village: { readonly hasCollective: boolean }): Route {
  throw new Error(`${matterClass} ${day} ${village.hasCollective}`);
}
