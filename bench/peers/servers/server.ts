/** A server that a contestant needs, started for it alone. */
export interface Server {
  readonly url: string;
  /** Processes whose descendants are all of the server. */
  readonly pids: readonly number[];
  /** Ends all its processes at once, as a loss of power would, and waits until they are gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on what is kept in a folder, or on nothing. */
export type StartServer = (folder: string) => Promise<Server>;
