// Written by scripts/derive.ts from about.json of the data directory.
import { series } from '../templates/declared/series'

export const harvest = series('harvest', '/domestic', {
  "title": "North Korea’s harvest, outside estimates",
  "question": "How much does North Korea harvest, according to whom?",
  "definition": "Tonnes of all grain crops in one year, and of the rice among them, by outside estimates.",
  "notes": [
    "Every value is an estimate of South Korea’s Rural Development Administration; this ledger holds no total of North Korea’s own.",
    "The values we read were published without ranges, so how uncertain they are is unknown."
  ],
  "indicators": [
    {
      "id": "domestic.crop-production",
      "name": "crops"
    },
    {
      "id": "domestic.rice-production",
      "name": "rice"
    }
  ],
  "noun": "the harvest"
})
