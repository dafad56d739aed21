// Written by scripts/derive.ts from about.json of the data directory.
import { series } from '../templates/declared/series'

export const growth = series('growth', '/economy', {
  "title": "Growth of the North Korean economy, outside estimates",
  "question": "Is the economy growing, according to whom?",
  "definition": "Yearly change in per cent of real gross domestic product, and of the output of heavy and chemical industry, as estimated from outside.",
  "notes": [
    "Every value is an estimate of South Korea’s central bank; this ledger holds no figure of North Korea’s own.",
    "Estimates for a year appear in the following summer and may be revised later; the values shown are those we read."
  ],
  "indicators": [
    {
      "id": "economy.gdp-growth",
      "name": "growth of GDP"
    },
    {
      "id": "economy.heavy-chemical-growth",
      "name": "growth of heavy and chemical industry"
    }
  ],
  "noun": "growth"
})
