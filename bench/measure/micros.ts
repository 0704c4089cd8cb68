/** Microseconds for each of `times` calls, made one after the other. */
export function micros(times: number, call: () => unknown): number {
  const began = performance.now();
  for (let at = 0; at < times; at += 1) call();
  return ((performance.now() - began) * 1000) / times;
}
