/** What relative addresses in the head of a page are made absolute with: the site's own, if it was told (`SITE_URL`). */
export const siteBase: URL | null = process.env.SITE_URL ? new URL(process.env.SITE_URL) : null
