/** A rectangle; all in tenths of a millimetre from the chart's upper left corner, whole numbers. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text, its base line at `y`. */
export interface TextSpot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly bold: boolean;
}

/** A point of a line. */
export type Point = readonly [x: number, y: number];

/** A node's box with its text. */
export interface ShapeBox {
  readonly id: string;
  readonly kind: 'start' | 'step' | 'meeting' | 'posting' | 'decision' | 'end';
  readonly box: Box;
  readonly texts: readonly TextSpot[];
}

/** What is told beside a node's box: that it is done over (a small loop), or that all ends (a pill of its own). */
export interface Aside {
  readonly of: string;
  readonly end: string | null;
  readonly box: Box;
  readonly texts: readonly TextSpot[];
  readonly line: readonly Point[];
}

/** A line from box to box. */
export interface ChartLine {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly points: readonly Point[];
}

/** What stands on a line, with the ground that it covers. */
export interface LineLabel {
  readonly from: string;
  readonly to: string;
  readonly box: Box;
  readonly texts: readonly TextSpot[];
}

/** A column with its heading, from the top of the chart to its foot. */
export interface LaneBox {
  readonly box: Box;
  readonly texts: readonly TextSpot[];
}

/** A chart with every part in its place. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** The type size. */
  readonly size: number;
  /** The height of the lanes' headings. */
  readonly heading: number;
  readonly lanes: readonly LaneBox[];
  readonly boxes: readonly ShapeBox[];
  readonly asides: readonly Aside[];
  readonly lines: readonly ChartLine[];
  readonly labels: readonly LineLabel[];
  /** Heights between rows at which the chart may be cut to go on on another sheet. */
  readonly cuts: readonly number[];
}
