/** What was wrong with one parameter of an address, for a notice on a page and a 400 to a machine. */
export interface Problem {
  readonly parameter: string
  readonly value: string
  readonly reason: string
  readonly allowed: string
}
