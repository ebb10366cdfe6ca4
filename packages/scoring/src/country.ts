import { z } from 'zod'

/** The countries whose municipalities have official codes here. */
export const country = z.enum(['SE', 'NO'])
export type Country = z.infer<typeof country>
