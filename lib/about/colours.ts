// Written by scripts/derive.ts from about.json of the data directory.
/** Colours on light paper, as #rrggbb. */
export const LIGHT_COLOURS = {
  "side-dprk": "#b3180d",
  "side-russia": "#64204a",
  "side-ukraine": "#b9851a",
  "side-south-korea": "#4191e0",
  "side-us-allies": "#27408c",
  "side-international": "#25836f",
  "side-independent": "#595755",
  "topic-troops": "#bd4540",
  "topic-munitions": "#b98542",
  "topic-technology": "#4b9296",
  "topic-weapons": "#3b2251",
  "topic-diplomacy": "#2669ab",
  "topic-economy": "#28480a",
  "topic-domestic": "#7d3d66",
  "counterpart-RUS": "#64204a",
  "counterpart-CHN": "#a5390f",
  "counterpart-USA": "#25579d",
  "counterpart-KOR": "#4191e0"
} as const

/** The same on dark paper. */
export const DARK_COLOURS = {
  "side-dprk": "#ed604d",
  "side-russia": "#ad5c89",
  "side-ukraine": "#fac95e",
  "side-south-korea": "#2eb5fc",
  "side-us-allies": "#6480d3",
  "side-international": "#83efd2",
  "side-independent": "#b3afa9",
  "topic-troops": "#df6241",
  "topic-munitions": "#f0ae49",
  "topic-technology": "#42a69c",
  "topic-weapons": "#ac9bf5",
  "topic-diplomacy": "#4674c2",
  "topic-economy": "#afe4c1",
  "topic-domestic": "#9c5874",
  "counterpart-RUS": "#ad5c89",
  "counterpart-CHN": "#df6031",
  "counterpart-USA": "#538cd8",
  "counterpart-KOR": "#7dd8ff"
} as const

/** Counterparts with their own colour. */
export const COLOURED_COUNTERPARTS = [
  "RUS",
  "CHN",
  "USA",
  "KOR"
] as const
