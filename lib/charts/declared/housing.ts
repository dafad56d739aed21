// Written by scripts/derive.ts from about.json of the data directory.
import { series } from '../templates/declared/series'

export const housing = series('housing', '/domestic', {
  "title": "New flats opened in Pyongyang, as claimed",
  "question": "How many flats did the five-year plan bring, by North Korea’s own account?",
  "definition": "Flats of the five-year housing plan that state media declared opened within one year.",
  "notes": [
    "Only North Korean state media have given numbers; this ledger holds no outside count to compare them with.",
    {
      "text": "The Party Congress of 2021 announced 50,000 flats within five years; the claim for each year is the same round number.",
      "rows": [
        "domestic-housing-pyongyang-2022-kcna"
      ]
    },
    {
      "text": "The value for 2026 runs to 16 February only.",
      "rows": [
        "domestic-housing-pyongyang-2026-kcna"
      ]
    },
    "Whether the flats are finished and lived in is not stated."
  ],
  "indicators": [
    {
      "id": "domestic.housing.pyongyang",
      "name": "new in Pyongyang"
    }
  ],
  "noun": "new flats"
})
