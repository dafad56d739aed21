/** The states (ISO 3166 alpha-3) and bodies of states that the ledger names, as this site calls them. */
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

/** The name of a state or body by its code; a code that is new here stays as it is. */
export function partyWords(code: string): string {
  return PARTIES[code] ?? code
}
