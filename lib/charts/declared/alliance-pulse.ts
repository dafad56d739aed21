// Written by scripts/derive.ts from about.json of the data directory.
import { counts } from '../templates/declared/counts'

export const alliancePulse = counts('alliance-pulse', '/', {
  "title": "Recorded events by topic",
  "question": "How many events are recorded, by topic?",
  "definition": "Events that this ledger records, counted by the time at which they began.",
  "notes": [
    "Counts what this ledger has recorded, not everything that happened."
  ],
  "compares": "topic/troops",
  "events": {},
  "by": "topic",
  "unit": [
    "event",
    "events"
  ]
})
