// Written by scripts/derive.ts from about.json of the data directory.
import { claims } from '../templates/declared/claims'

export const troopsSent = claims('troops-sent', '/troops', {
  "title": "North Korean troops sent to Russia, by claimant",
  "question": "How many North Korean troops were sent, according to whom?",
  "definition": "Soldiers sent up to a date, all deployments together, as each claimant counts them.",
  "notes": [
    "Neither Pyongyang nor Moscow has published a number. Every figure here is somebody else’s estimate.",
    "Claimants differ in whether replacements, engineers and builders are counted among the troops.",
    "A claim is current until its claimant, or another body of the same government, gives a newer number, or until it is over a year older than the newest."
  ],
  "indicators": [
    {
      "id": "troops.deployed.cumulative",
      "name": "sent"
    }
  ],
  "noun": "troops sent",
  "annotated": true
})
