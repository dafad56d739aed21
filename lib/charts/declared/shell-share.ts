// Written by scripts/derive.ts from about.json of the data directory.
import { claims } from '../templates/declared/claims'

export const shellShare = claims('shell-share', '/munitions', {
  "title": "North Korean share of Russian ammunition, by claimant",
  "question": "What share of Russia's shells are North Korean?",
  "definition": "Per cent of the shells or ammunition that Russia uses, as each claimant defines it; the line of a claim covers the period it describes.",
  "notes": [
    "Claimants do not mean the same thing: some count all ammunition, some only shells, some only what certain units fired.",
    "A share says nothing about a number: it also rises when Russia fires fewer shells of its own.",
    "This ledger holds no figure from Moscow or Pyongyang."
  ],
  "indicators": [
    {
      "id": "munitions.share-of-russian-shells",
      "name": "share"
    }
  ],
  "noun": "the North Korean share of Russian ammunition",
  "annotated": false
})
