/** The base of relative addresses in the metadata of a page: `SITE_URL`; null where it is not set. */
export const siteBase: URL | null = process.env.SITE_URL ? new URL(process.env.SITE_URL) : null
