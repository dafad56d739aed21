/** Thrown if a valid ledger cannot be released as requested: no note, nothing pending, somebody else releases. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
}
