// Written by scripts/derive.ts from about.json of the data directory.
/** States and bodies by their code. */
export const PARTY_NAMES = {
  "ARG": "Argentina",
  "AUS": "Australia",
  "BEL": "Belgium",
  "BLR": "Belarus",
  "CAN": "Canada",
  "CHE": "Switzerland",
  "CHN": "China",
  "DEU": "Germany",
  "EU": "European Union",
  "FRA": "France",
  "GBR": "United Kingdom",
  "IAEA": "International Atomic Energy Agency",
  "IRN": "Iran",
  "ITA": "Italy",
  "JPN": "Japan",
  "KOR": "South Korea",
  "LAO": "Laos",
  "MMR": "Myanmar",
  "NATO": "NATO",
  "NLD": "Netherlands",
  "NZL": "New Zealand",
  "PRK": "North Korea",
  "RUS": "Russia",
  "SGP": "Singapore",
  "SWE": "Sweden",
  "UKR": "Ukraine",
  "UN": "United Nations",
  "USA": "United States",
  "VNM": "Vietnam"
} as const

/** Those that have an article within a sentence. */
export const PARTIES_WITH_ARTICLE = [
  "EU",
  "GBR",
  "IAEA",
  "NLD",
  "UN",
  "USA"
] as const
