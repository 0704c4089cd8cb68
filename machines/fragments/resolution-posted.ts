import type { Disclosed } from '../item.ts';
import { places } from './places.ts';

/** How the sources of many items post the resolution of the four deliberations: three days, borrowed from elsewhere. Law asks for fifteen. */
export const resolutionPosted: Disclosed = {
  zh: '四议决议',
  en: 'The resolution',
  days: 3,
  unit: 'calendar',
  basis: 'borrowed',
  where: places.village,
};
