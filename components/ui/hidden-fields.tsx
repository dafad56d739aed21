/** What of a query (without its question mark) a form has no field for, so that it is submitted too. */
export const HiddenFields = ({ query }: { query: string }) =>
  [...new URLSearchParams(query)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
