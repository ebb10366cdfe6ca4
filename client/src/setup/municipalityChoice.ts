import { type Municipality, municipalities } from '@samsyn/document'

/** Both lists in one, in the order that the reader's country comes first. */
export function municipalitiesFrom(first: Municipality['country']): readonly Municipality[] {
  const { SE, NO } = municipalities
  return first === 'SE' ? [...SE, ...NO] : [...NO, ...SE]
}

/**
 * Those that fit what was typed: the name exactly, then names or codes that begin so, then names
 * with a word that does, then names that hold it. Marks over letters and their case do not matter.
 */
export function municipalitiesMatching(
  text: string,
  all: readonly Municipality[],
): readonly Municipality[] {
  const wanted = folded(text)
  if (wanted === '') return all
  return all
    .map((municipality) => ({ municipality, rank: rankOf(municipality, wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank)
    .map(({ municipality }) => municipality)
}

/** The one whose name this is, as one writes it or not; undefined where none or two are called so. */
export function municipalityNamed(
  text: string,
  all: readonly Municipality[],
): Municipality | undefined {
  const wanted = text.trim().toLocaleLowerCase('sv')
  const found = all.filter(({ name }) => name.toLocaleLowerCase('sv') === wanted)
  return found.length === 1 ? found[0] : undefined
}

export function keyOf({ country, code }: Municipality): string {
  return `${country}-${code}`
}

const NO_FIT = 4

function rankOf({ name, code }: Municipality, wanted: string): number {
  const known = folded(name)
  if (known === wanted || code === wanted) return 0
  if (known.startsWith(wanted) || code.startsWith(wanted)) return 1
  if (known.split(/[\s(-]/u).some((word) => word.startsWith(wanted))) return 2
  return known.includes(wanted) ? 3 : NO_FIT
}

/** Letters that no mark can be taken from, as people type them who do not have them. */
const plain: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd' }

function folded(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øæđ]/gu, (letter) => plain[letter] ?? letter)
}
