import { createContext } from 'react'
import type { Passages } from './passages.ts'

/** The passages of the room whose texts stand below; undefined where none are shown. */
export const PassagesContext = createContext<Passages | undefined>(undefined)
