/** Names of the states (ISO 3166 alpha-3) and state bodies of the ledger. */
const PARTIES: Readonly<Record<string, string>> = {
  ARG: 'Argentina',
  AUS: 'Australia',
  BEL: 'Belgium',
  BLR: 'Belarus',
  CAN: 'Canada',
  CHE: 'Switzerland',
  CHN: 'China',
  DEU: 'Germany',
  EU: 'European Union',
  FRA: 'France',
  GBR: 'United Kingdom',
  IAEA: 'International Atomic Energy Agency',
  IRN: 'Iran',
  ITA: 'Italy',
  JPN: 'Japan',
  KOR: 'South Korea',
  LAO: 'Laos',
  MMR: 'Myanmar',
  NATO: 'NATO',
  NLD: 'Netherlands',
  NZL: 'New Zealand',
  PRK: 'North Korea',
  RUS: 'Russia',
  SGP: 'Singapore',
  SWE: 'Sweden',
  UKR: 'Ukraine',
  UN: 'United Nations',
  USA: 'United States',
  VNM: 'Vietnam',
}

/** The name of a state or body by its code; an unknown code stays as it is. */
export function partyWords(code: string): string {
  return PARTIES[code] ?? code
}

const ARTICLE: ReadonlySet<string> = new Set(['EU', 'GBR', 'IAEA', 'NLD', 'UN', 'USA'])

/** The same within a sentence: `the United States`. */
export const partyWithArticle = (code: string): string =>
  ARTICLE.has(code) ? `the ${partyWords(code)}` : partyWords(code)
