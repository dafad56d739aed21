// Written by scripts/derive.ts from about.json of the data directory.
import { claims } from '../templates/declared/claims'

export const lifeline = claims('lifeline', '/economy', {
  "title": "What North Korea gains from Russia, by claimant",
  "question": "What does North Korea gain from Russia: trade, oil, earnings, work, travellers?",
  "definition": "Declared trade, refined oil against the ceiling of the United Nations, the value of what was supplied, workers and travellers, each in its own unit.",
  "notes": [
    {
      "text": "Declared trade leaves out arms; what the arms earn is estimated from outside.",
      "indicators": [
        "economy.trade.annual",
        "economy.trade.period"
      ]
    },
    {
      "text": "The ceiling of the United Nations is for a year and for all suppliers together; claims about part of a year are drawn against the same ceiling.",
      "indicators": [
        "economy.oil.annual",
        "economy.oil.period"
      ]
    },
    {
      "text": "Amounts for different years or months do not add up to a total, so no range is drawn for them.",
      "indicators": [
        "economy.trade.annual",
        "economy.trade.period",
        "economy.oil.annual",
        "economy.oil.period",
        "economy.troop-income.annual",
        "economy.travellers.annual",
        "economy.entries-to-russia.annual"
      ]
    },
    {
      "text": "Workers expected or discussed are never a count of people present.",
      "indicators": [
        "economy.workers.in-russia",
        "economy.workers.planned"
      ]
    }
  ],
  "indicators": [
    {
      "id": "economy.trade.annual",
      "name": "trade in a year",
      "inSummary": true
    },
    {
      "id": "economy.trade.period",
      "name": "trade in part of a year"
    },
    {
      "id": "economy.oil.annual",
      "name": "refined oil in a year",
      "against": {
        "id": "economy.oil.cap",
        "name": "UN ceiling for a year"
      }
    },
    {
      "id": "economy.oil.period",
      "name": "refined oil in part of a year",
      "against": {
        "id": "economy.oil.cap",
        "name": "UN ceiling for a year"
      },
      "inSummary": true
    },
    {
      "id": "economy.earnings.cumulative",
      "name": "value supplied to Russia",
      "inSummary": true
    },
    {
      "id": "economy.troop-income.annual",
      "name": "income from troops in a year"
    },
    {
      "id": "economy.workers.in-russia",
      "name": "workers in Russia",
      "inSummary": true
    },
    {
      "id": "economy.workers.planned",
      "name": "workers expected"
    },
    {
      "id": "economy.travellers.annual",
      "name": "Russian trips in a year",
      "inSummary": true
    },
    {
      "id": "economy.entries-to-russia.annual",
      "name": "North Korean entries in a year"
    }
  ],
  "noun": "trade, oil, earnings, workers and travellers",
  "annotated": false
})
