/** What the id of a row looks like, in every table: lower-case letters and digits, single hyphens or dots between them. */
export const ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
