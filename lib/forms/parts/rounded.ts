/** Pixels to a hundredth: finer is invisible and enlarges the page. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
