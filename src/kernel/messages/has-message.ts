import { catalogue } from './catalogue.ts';

/** Whether the catalogue has a message under a key that came from outside. */
export function hasMessage(key: string): boolean {
  return catalogue['zh-CN'].has(key);
}
