/** The name space of the project's own terms for a proof: a name, not an address. */
export const PROOF_NAMESPACE = 'urn:alliance-ledger:proof:1'

/** Name of the proof inside an archive. */
export const PROOF_FILE = 'proof.json'
