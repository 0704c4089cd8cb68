/** Whether a database is one of a server, named by a URL, and not a file. */
export function isServer(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}
