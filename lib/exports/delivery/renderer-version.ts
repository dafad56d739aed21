/**
 * A hash of the drawing code, set by `next.config.ts`. Part of entity tags, so that a new renderer replaces old
 * pictures.
 */
export const RENDERER_VERSION = process.env.RENDERER_VERSION ?? 'unbuilt'
