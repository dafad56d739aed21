/** Every address of the site, as the build leaves it to the proxy in `.next/addresses.json`. */
export interface Addresses {
  /** Pages that the build stored, each with the SHA-256 hashes, in base64, of its inline scripts. */
  readonly static: Readonly<Record<string, readonly string[]>>
  /** Pages that are drawn for each request, view parameters or not. */
  readonly dynamic: readonly string[]
  /** The hashes of the page that stands in for every other address. */
  readonly missing: readonly string[]
}
