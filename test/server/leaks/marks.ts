import { whoIn } from './differences.ts'
import type { Told } from './told.ts'

/** Words that stand nowhere else, in letters that no encoding changes. */
export function mark(name: string): string {
  return `ormbunke-${name}-slut`
}

/** Points as a person types them and as they are kept: "9,311" is also 9311 and 9.311. */
export function pointsMark(typed: string): RegExp {
  const [whole = '', thousandths = ''] = typed.split(',')
  return new RegExp(`\\b${whole}[.,]?${thousandths}\\b`)
}

/** Everybody who was told something, by any way and in whatever came with it. */
export function toldOf(what: string | RegExp, { came }: Told): string[] {
  const isIn = (text: string) => (typeof what === 'string' ? text.includes(what) : what.test(text))
  const told = [...came].flatMap(([way, bytes]) => (bytes.some(isIn) ? [whoIn(way)] : []))
  return [...new Set(told)]
}
