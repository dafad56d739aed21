// Written by scripts/derive.ts from about.json of the data directory.
import { claims } from '../templates/declared/claims'

export const munitionsSent = claims('munitions-sent', '/munitions', {
  "title": "Arms sent to Russia, by claimant",
  "question": "Containers, shells, missiles, guns: who says what?",
  "definition": "Running totals of containers, shells, missiles fired, guns and launchers, then shells and missiles within a year or month, each in its own unit; the line of a claim covers the period it counts.",
  "notes": [
    {
      "text": "Running totals start on different days: check the period of a claim before comparing it.",
      "indicators": [
        "munitions.containers.cumulative",
        "munitions.shells.cumulative",
        "munitions.ballistic-missiles.fired",
        "munitions.long-range-artillery.cumulative",
        "munitions.howitzers.cumulative",
        "munitions.mlrs.cumulative"
      ]
    },
    {
      "text": "Those of containers and shells start between July 2022 and September 2023.",
      "since": "2024-08-27",
      "indicators": [
        "munitions.containers.cumulative",
        "munitions.shells.cumulative"
      ]
    },
    {
      "text": "Most shell totals convert the capacity of containers into shells; they are not counts of shells.",
      "indicators": [
        "munitions.shells.cumulative"
      ]
    },
    {
      "text": "Ballistic missiles are counted when fired at Ukraine, not when shipped.",
      "indicators": [
        "munitions.ballistic-missiles.fired"
      ]
    },
    {
      "text": "Claimants differ in whether rail shipments and other weapons in the same containers are included.",
      "indicators": [
        "munitions.containers.cumulative",
        "munitions.shells.cumulative",
        "munitions.shells.annual",
        "munitions.shells.monthly"
      ]
    }
  ],
  "indicators": [
    {
      "id": "munitions.containers.cumulative",
      "name": "containers"
    },
    {
      "id": "munitions.shells.cumulative",
      "name": "shells"
    },
    {
      "id": "munitions.ballistic-missiles.fired",
      "name": "ballistic missiles fired"
    },
    {
      "id": "munitions.long-range-artillery.cumulative",
      "name": "long-range guns and launchers"
    },
    {
      "id": "munitions.howitzers.cumulative",
      "name": "170 mm guns"
    },
    {
      "id": "munitions.mlrs.cumulative",
      "name": "rocket launchers"
    },
    {
      "id": "munitions.shells.annual",
      "name": "shells in a year"
    },
    {
      "id": "munitions.shells.monthly",
      "name": "shells in a month"
    },
    {
      "id": "munitions.ballistic-missiles.annual",
      "name": "ballistic missiles in a year"
    }
  ],
  "noun": "arms sent",
  "annotated": true,
  "scale": "offered"
})
