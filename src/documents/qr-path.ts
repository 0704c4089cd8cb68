import { create } from 'qrcode';

/** A QR code as one path in units of its modules, with how many of these a side has. No margin: four modules of white belong around it. */
export interface QrPath {
  readonly modules: number;
  readonly d: string;
}

/**
 * The QR code of a text.
 *
 * @param level how much of it may be lost: a quarter (Q), as a poster gets wet and torn; 15 % (M) where much has to fit
 */
export function qrPath(text: string, level: 'Q' | 'M' = 'Q'): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: level });
  const { size, data } = modules;
  let d = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column] !== 1) continue;
      const begin = column;
      while (column + 1 < size && data[row * size + column + 1] === 1) column += 1;
      d += `M${begin} ${row}h${column - begin + 1}v1h${begin - column - 1}z`;
    }
  }
  return { modules: size, d };
}
