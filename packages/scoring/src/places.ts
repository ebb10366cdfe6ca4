import type { Anchor } from './anchor.ts'

/**
 * Where passages were found last, by their names: `thread/3`, `link/5/from`, `link/5/to`. The rules
 * only pass on what they are told: they read no text.
 */
export type Places = ReadonlyMap<string, Anchor>

export function threadPlace(thread: number): string {
  return `thread/${thread}`
}

export function linkPlace(link: number, end: 'from' | 'to'): string {
  return `link/${link}/${end}`
}
