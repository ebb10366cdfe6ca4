import { z } from 'zod'

/** The message of an issue with a text that holds half of a surrogate pair. */
export const BROKEN_TEXT = 'brokenText'

/**
 * What somebody wrote. JSON can hold one half of a surrogate pair ("\\ud800"), which is no character:
 * it has no UTF-8 and no canonical JSON, so it can be neither stored nor chained as it came (T2).
 */
export const text = z.string().refine((written) => written.isWellFormed(), BROKEN_TEXT)
