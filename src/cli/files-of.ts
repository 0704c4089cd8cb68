/**
 * Where the attached files of an embedded database are: in the folder that SIYI_FILES names, else beside it. One place for the commands
 * that open a database and for those that copy one.
 */
export function filesOf(env: Readonly<Record<string, string | undefined>>, database: string): string {
  const named = env['SIYI_FILES'];
  return named === undefined || named === '' ? besideOf(database) : named;
}

/** The folder beside a database file: of a backup always, wherever the files of the database itself are. */
export function besideOf(database: string): string {
  return `${database}.files`;
}
