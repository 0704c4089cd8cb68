import { Failure } from '../kernel/failure.ts';
import { isServer } from './is-server.ts';

/**
 * Which database a command works on: what was typed, else SIYI_DATABASE, else DATABASE_URL (`sqlite:path` or `postgres://…`), else
 * `fallback`.
 *
 * @throws {Failure} INPUT_INVALID for a DATABASE_URL of another scheme; the rest of it is not told, as it may hold a password
 */
export function chooseDatabase(typed: string | undefined, env: Readonly<Record<string, string | undefined>>, fallback: string): string {
  const named = typed ?? env['SIYI_DATABASE'];
  if (named !== undefined && named !== '') return named;
  const url = env['DATABASE_URL'];
  if (url === undefined || url === '') return fallback;
  if (isServer(url)) return url;
  const path = /^sqlite:(?:\/\/(?=\/|\.))?(.+)$/.exec(url)?.[1];
  if (path === undefined) {
    throw new Failure('INPUT_INVALID', {
      at: 'DATABASE_URL',
      got: `${/^[a-z0-9+.-]*/i.exec(url)?.[0] ?? ''}:`,
      needed: 'sqlite:./data/siyi.db, postgres://name:password@host:5432/siyi',
    });
  }
  return path;
}
