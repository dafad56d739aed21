/** Pattern of ids in every table: lower-case letters and digits, with single hyphens or dots between them. */
export const ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** The longest id, so that addresses and names of files with it stay within what browsers and disks take. */
export const MAX_ID_LENGTH = 120
