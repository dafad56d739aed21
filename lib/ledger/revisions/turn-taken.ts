/** Thrown if somebody else works on the files of a ledger: another desk, a release, a command. */
export class TurnTaken extends Error {
  override readonly name = 'TurnTaken'
}
