/** Pattern of ids in every table: lower-case letters and digits, with single hyphens or dots between them. */
export const ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
