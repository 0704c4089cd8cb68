/** What an input has to look like, where the schema library has no words of its own. */
export const input: Readonly<Record<string, string>> = {
  'input.supervisorRoles': 'a supervisor holds none of the roles supervised: clerk, director, committee, keeper, collective',
  'input.sha256': 'a SHA-256 in 64 lower-case hex digits',
  'input.plainText': 'no control characters and no direction overrides',
  'input.documents': 'at most 40 documents',
  'input.code': 'a code of 12 digits',
  'input.limit': 'a whole number from 1 to 200',
  'input.fileName': 'a file name without / and \\',
};
