// Written by scripts/derive.ts from about.json of the data directory.
/** Working examples: a chart, and queries without the question mark. */
export const EXAMPLES = {
  "chart": "troops-sent",
  "view": "known=2025-01-13&claimants=kor-nis",
  "record": "troops-2025-04-30-kor-nis-deployed-total",
  "claimant": "kor-nis",
  "comparison": "a=counterpart/RUS&b=counterpart/USA",
  "events": "topics=troops&from=2025&limit=5",
  "timeline": "from=2025&topics=diplomacy"
} as const
