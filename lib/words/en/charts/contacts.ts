/** What charts of contacts count. The rule stands in `docs/data.md`. */
export const CONTACT_RULE =
  'A contact is a meeting, a call or a letter. Statements, refused letters and decisions of one side, such as a ratification, are none.'
/** What a comparison of counterparts must not hide. */
export const UNDER_RECORDED =
  'Research went deepest into contacts with Russia; contacts with other states are under-recorded.'
/** Where a revision has no column of contacts. */
export const CONTACTS_BY_KIND =
  'This revision of the data does not tell contacts apart: they are counted by the kind of event, with some of these among them.'
