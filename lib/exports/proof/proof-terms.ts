/** The XML namespace of the project's own terms: a name, not an address. */
export const PROOF_NAMESPACE = 'urn:alliance-ledger:proof:1'

/** Name of the proof in an archive. */
export const PROOF_FILE = 'proof.json'
