// Written by scripts/derive.ts from about.json of the data directory.
/** The charts that a person, a place or a type of missile can have, the first that has enough to show. */
export const ENTITY_CHARTS = {
  "people": [
    {
      "chart": "contacts"
    }
  ],
  "places": [
    {
      "chart": "missile-launches",
      "title": "Missiles launched from #"
    },
    {
      "chart": "contacts",
      "title": "#: contacts with other countries"
    },
    {
      "chart": "troop-places",
      "title": "#: reports of North Korean troops"
    },
    {
      "chart": "next-five-years",
      "title": "#: plans, works and openings"
    }
  ],
  "missiles": [
    {
      "chart": "missile-launches",
      "title": "Launches of the #"
    }
  ]
} as const
