import type { Answer } from './condition.ts';
import { mayBeTaken, type ReadWay, type Reading } from './reading.ts';
import type { Situation } from './situation.ts';

/** Situations by number, with what each transition asks of and does to them looked up once. */
export class Situations {
  private readonly all: Situation[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly answers: Answer[][];
  private readonly possible: boolean[][];
  private readonly afters: (readonly number[])[][];
  private readonly kept: number[][] = [];
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
    this.answers = reading.ways.map(() => []);
    this.possible = reading.ways.map(() => []);
    this.afters = reading.ways.map(() => []);
  }

  /** The situation of a number. */
  at(number: number): Situation {
    return this.all[number] as Situation;
  }

  /** The number of a situation. */
  of(situation: Situation): number {
    const key = String.fromCharCode(...situation);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(situation) - 1;
  }

  /** The same without the parts that do not matter in a place. */
  without(number: number, place: number, live: readonly boolean[]): number {
    const known = (this.kept[place] ??= []);
    return (known[number] ??= this.of(this.at(number).map((value, part) => (live[part] === true ? value : 0))));
  }

  /** {@link mayBeTaken}, of a number. */
  answer(number: number, way: ReadWay): Answer {
    const known = this.answers[way.way.index] as Answer[];
    return (known[number] ??= mayBeTaken(way, this.at(number), this.reading.held));
  }

  /** Whether what its rules need stands. */
  canHappen(number: number, way: ReadWay): boolean {
    const known = this.possible[way.way.index] as boolean[];
    return (known[number] ??= way.canHappen(this.at(number)));
  }

  /** The situations to which it leads. */
  after(number: number, way: ReadWay): readonly number[] {
    const known = this.afters[way.way.index] as (readonly number[])[];
    return (known[number] ??= way.effect.apply(this.at(number)).map((situation) => this.of(situation)));
  }
}
