/** Something wrong with a parameter of an address, for a notice on a page or a 400 to a program. */
export interface Problem {
  readonly parameter: string
  readonly value: string
  readonly reason: string
  readonly allowed: string
}
