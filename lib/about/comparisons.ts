// Written by scripts/derive.ts from about.json of the data directory.
/** Comparisons worth starting from, each with its question. */
export const COMPARISONS = [
  {
    "a": "counterpart/RUS",
    "b": "counterpart/USA",
    "question": "How often does North Korea meet Russia, and how often the United States?"
  },
  {
    "a": "flow/to-russia",
    "b": "flow/to-dprk",
    "question": "What is recorded as going to Russia, and what as coming back?"
  },
  {
    "a": "munitions.containers.cumulative",
    "b": "munitions.shells.cumulative",
    "question": "Do the claims about containers and about shells move together?"
  },
  {
    "a": "troops.deployed.cumulative",
    "b": "troops.casualties.cumulative",
    "question": "How many were sent, and how many killed or wounded, according to whom?"
  },
  {
    "a": "economy.trade.china.annual",
    "b": "economy.gdp-growth",
    "question": "Does the economy grow when trade with China does?"
  }
] as const
