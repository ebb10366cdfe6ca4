/**
 * Which rules judge here, for whoever reads a file much later. Counts up when a history that was
 * legal would be so no more, or would come to other points.
 */
export const RULES_VERSION = 1
