// Written by scripts/derive.ts from about.json of the data directory.
/** The dashboards by their address, apart from their names. */
export const DASHBOARD_TEXTS = {
  "/": {
    "question": "How far has the alliance of North Korea and Russia come?",
    "description": "What has been said, by whom and when, about the military alliance of North Korea and Russia: troops, munitions, missiles and meetings, each number with its claimant and its sources.",
    "leads": [
      "two-way-street"
    ],
    "topics": null
  },
  "/troops": {
    "question": "How many North Korean soldiers went to war for Russia, and how many were lost?",
    "description": "Every published claim of how many North Korean troops were sent to Russia and how many were killed, wounded or captured, with the range of the current claims.",
    "topics": [
      "troops"
    ],
    "also": [
      "diplomacy-2026-01-01-ny-2026-address"
    ]
  },
  "/weapons": {
    "question": "What has North Korea launched and tested, and what was new?",
    "description": "North Korean missile launches since 1984, how far and how high they flew, which weapons were new and when, and how large the nuclear tests were, by published estimates.",
    "topics": [
      "weapons",
      "technology"
    ],
    "also": [
      "munitions-2025-12-26-kim-munitions"
    ]
  },
  "/munitions": {
    "question": "What has North Korea sent to Russia, and what came back?",
    "description": "Every published claim of how many containers, shells, missiles and guns went from North Korea to Russia, what share of Russian ammunition they are, and what was given in return.",
    "topics": [
      "munitions"
    ]
  },
  "/diplomacy": {
    "question": "Whom does North Korea meet, and at what level?",
    "description": "Meetings, letters and agreements of North Korea by counterpart and level, from summits to working visits.",
    "topics": [
      "diplomacy"
    ]
  },
  "/economy": {
    "question": "What is the alliance worth to North Korea?",
    "description": "Claims about trade between Russia and North Korea, refined oil against the ceiling of the United Nations, the value of what was supplied, workers, travellers and growth.",
    "topics": [
      "economy"
    ]
  },
  "/domestic": {
    "question": "What happens at home while arms go abroad?",
    "description": "Military and domestic events in North Korea side by side, outside estimates of the harvest, flats as claimed by state media, and what the Party Congress set for the next five years.",
    "topics": [
      "domestic"
    ]
  }
} as const
