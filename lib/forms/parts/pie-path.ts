import { rounded } from './rounded'

/** A slice of a disc from one share of the turn to another, clockwise from the top, as the `d` of a path. */
export function piePath(x: number, y: number, radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * 2 * Math.PI
    return `${rounded(x + radius * Math.sin(angle))} ${rounded(y - radius * Math.cos(angle))}`
  }
  const arc = (share: number, large: 0 | 1) =>
    `A${rounded(radius)} ${rounded(radius)} 0 ${large} 1 ${at(share)}`
  // A whole turn ends where it begins, which an arc cannot say: two halves can.
  if (to - from >= 1) return `M${at(0)}${arc(0.5, 1)}${arc(1, 1)}Z`
  return `M${rounded(x)} ${rounded(y)}L${at(from)}${arc(to, to - from > 0.5 ? 1 : 0)}Z`
}
