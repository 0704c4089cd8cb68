/** What the prover says of a flow: claims, what breaks them, the way by which one would cheat. */
export const proof: Readonly<Record<string, string>> = {};
