import { Failure } from '../../kernel/failure.ts';

/**
 * The servers that a database URL names, as one URL each, in its order. As with libpq, a URL may name several after one another:
 * `postgres://name@first:5432,second:5432/siyi` (postgresql.org/docs/current/libpq-connect.html, 34.1.1.3).
 *
 * @throws {Failure} INPUT_INVALID; what was given is not told, as it may hold a password
 */
export function hostsOf(url: string): readonly string[] {
  const parts = /^(postgres(?:ql)?:\/\/)([^/@]*@)?([^/?#]*)(.*)$/.exec(url);
  if (parts === null) throw new Failure('INPUT_INVALID', { at: 'DATABASE_URL', needed: 'postgres://name:password@host:5432/siyi' });
  const [, scheme = '', user = '', hosts = '', rest = ''] = parts;
  return hosts.split(',').map((host) => `${scheme}${user}${host}${rest}`);
}
