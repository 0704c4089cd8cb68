import pg from 'pg';

/** A connection that looks at a PostgreSQL database from beside. */
export interface PostgresLook {
  /** What decides whether a commit is on disk when it is acknowledged. */
  durability(): Promise<string>;
  /** Bytes of the database once vacuumed. */
  bytes(): Promise<number>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Connects when it is first asked something. */
export function lookAt(url: string): PostgresLook {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // A server that is killed takes idle connections with it.
  pool.on('error', () => undefined);
  const setting = async (name: string) => {
    const { rows } = await pool.query<{ readonly setting: string }>('select current_setting($1) as setting', [name]);
    return `${name}=${rows[0]?.setting ?? ''}`;
  };
  return {
    pool,
    async durability() {
      return `${await setting('fsync')} ${await setting('synchronous_commit')}`;
    },
    async bytes() {
      await pool.query('vacuum');
      await pool.query('checkpoint');
      const { rows } = await pool.query<{ readonly bytes: string }>('select pg_database_size(current_database()) as bytes');
      return Number(rows[0]?.bytes);
    },
    close: () => pool.end(),
  };
}
