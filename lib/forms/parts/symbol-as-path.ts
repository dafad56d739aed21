import type { Mark } from '../model'
import { symbolPath } from './symbol-path'

type MarkOf<K extends Mark['mark']> = Extract<Mark, { mark: K }>

/**
 * A filled symbol has an outline in the colour of the paper, so that neighbours stay apart; a hollow one is only an
 * outline in its own colour.
 */
export function symbolAsPath({
  shape,
  x,
  y,
  size,
  paint,
  hollow,
  opacity,
}: MarkOf<'symbol'>): MarkOf<'path'> {
  const rim = size < 6 ? 1 : 1.6
  return {
    mark: 'path',
    d: symbolPath(shape, x, y, hollow ? size - rim : size + 1),
    fill: hollow ? 'paper' : paint,
    stroke: hollow ? paint : 'paper',
    ...(hollow ? { width: rim } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  }
}
