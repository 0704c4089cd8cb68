/** Makes a value of plain objects and lists unchangeable through and through, and answers it. What is frozen already is taken to be so inside as well. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) freezeDeep(member);
  return Object.freeze(value);
}
