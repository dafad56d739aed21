/**
 * Which code draws: a hash over it, made by `next.config.ts`. Tags of live exports carry it, so that a client that
 * holds a picture by older code is given the newer one.
 */
export const RENDERER = process.env.RENDERER ?? 'unbuilt'
