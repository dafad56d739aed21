/** Thrown if somebody else works on the files of a ledger: another desk, a release, a command. */
export class TurnTaken extends Error {
  override readonly name = 'TurnTaken'

  constructor(
    /** Whether it is worth waiting: a process of this machine ends its work, of another one nobody knows. */
    readonly ends: boolean,
    message: string,
  ) {
    super(message)
  }
}
