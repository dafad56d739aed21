/** What charts of contacts count. The rule stands in `docs/data.md`. */
export const CONTACT_NOTES = [
  'A contact is a meeting, a call or a letter. Statements, refused letters and decisions of one side, such as a ratification, are none.',
  'Revisions of the data that do not tell contacts apart yet are counted by the kind of event, with some of these among them.',
] as const
