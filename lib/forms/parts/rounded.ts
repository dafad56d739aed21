/** Pixels to a hundredth: finer cannot be seen and only fattens the page. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
