// Written by scripts/derive.ts from about.json of the data directory.
import { claims } from '../templates/declared/claims'

export const troopsLost = claims('troops-lost', '/troops', {
  "title": "North Korean losses in the war, by claimant",
  "question": "Killed, wounded, casualties, captured: who says what?",
  "definition": "Soldiers. Running totals up to a date come first; prisoners and figures for one action or period are shown separately.",
  "notes": [
    {
      "text": "“Casualties” counts killed and wounded together; some claimants add missing and captured. It is never added to the other totals.",
      "indicators": [
        "troops.casualties.cumulative",
        "troops.casualties.period"
      ]
    },
    {
      "text": "Figures for one action or period say nothing about the total, so no range is drawn for them.",
      "indicators": [
        "troops.captured",
        "troops.killed.period",
        "troops.wounded.period",
        "troops.casualties.period"
      ]
    }
  ],
  "indicators": [
    {
      "id": "troops.killed.cumulative",
      "name": "killed"
    },
    {
      "id": "troops.wounded.cumulative",
      "name": "wounded"
    },
    {
      "id": "troops.casualties.cumulative",
      "name": "killed and wounded together"
    },
    {
      "id": "troops.captured",
      "name": "captured"
    },
    {
      "id": "troops.killed.period",
      "name": "killed in a period"
    },
    {
      "id": "troops.wounded.period",
      "name": "wounded in a period"
    },
    {
      "id": "troops.casualties.period",
      "name": "killed and wounded in a period"
    }
  ],
  "noun": "losses",
  "annotated": true,
  "scale": "offered"
})
