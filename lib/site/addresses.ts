/** Every address of the site, written by the build for the proxy to `.next/addresses.json`. */
export interface Addresses {
  /** Static pages, each with the SHA-256 hashes, in base64, of its inline scripts. */
  readonly static: Readonly<Record<string, readonly string[]>>
  /** Pages rendered on each request, with or without view parameters. */
  readonly dynamic: readonly string[]
  /** The script hashes of the page for unknown addresses. */
  readonly missing: readonly string[]
}
