/** Where the server tells of revisions and builds, for as long as a client listens (server-sent events). */
export const LIVE_PATH = '/api/v1/live'
