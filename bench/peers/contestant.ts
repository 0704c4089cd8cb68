/** What a contestant is given to keep its matters in. */
export interface Place {
  /** A folder of its own on a real disk; the same one when it is opened again. */
  readonly folder: string;
  /** Where its server listens, for those that have one. */
  readonly url: string;
}

/** One way to keep matters durably: opens, takes events one after the other for each matter, and tells what it has kept. */
export interface Contestant {
  /** External events that follow the opening of a matter. */
  readonly events: number;
  /** Opens a matter; answers its id once that is durable. */
  create(): Promise<string>;
  /** Takes the `at`-th event of a matter (1 is the first after the opening), and answers once its effect and its record are durable. */
  send(matter: string, at: number): Promise<void>;
  /** Reads the whole history of a matter, data included, and answers how many entries it has, the opening too. */
  history(matter: string): Promise<number>;
  /** What the database says of its own durability, read back from it. */
  durability(): Promise<string>;
  /** Bytes of the database files, what only waits to be written back or reclaimed left out. */
  bytes(): Promise<number>;
  /** Adds whole matters by the quickest way there is, durable or not, and answers the ids of some of them. */
  fill?(matters: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a contestant where nothing is, or where it was killed. Every contestant's file exports one of these as `open`. */
export type Open = (place: Place) => Promise<Contestant>;
