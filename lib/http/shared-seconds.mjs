/**
 * Seconds for which a shared cache may answer with a page that is not pinned to a revision, before it asks again: a page that
 * was told of a new revision and is opened anew is not to be the one before.
 */
export const SHARED_SECONDS = 1
