/**
 * The kinds of what is found, in the order in which groups of the same rank are listed, with how much a find of each
 * counts: a page that answers counts more than a row, and a row more than a source of rows.
 */
export const DOCUMENT_KINDS = {
  page: { weight: 2.2 },
  chart: { weight: 2.2 },
  person: { weight: 1.6 },
  place: { weight: 1.4 },
  missile: { weight: 1.8 },
  event: { weight: 1 },
  claim: { weight: 0.7 },
  launch: { weight: 0.45 },
  value: { weight: 0.45 },
  indicator: { weight: 0.6 },
  claimant: { weight: 1.2 },
  source: { weight: 0.35 },
} as const satisfies Readonly<Record<string, { readonly weight: number }>>

export type DocumentKind = keyof typeof DOCUMENT_KINDS
