import { type Municipality, municipalities } from '@samsyn/document'

/** Both lists in one, in the order that the reader's country comes first. */
export function municipalitiesFrom(first: Municipality['country']): readonly Municipality[] {
  const { SE, NO } = municipalities
  return first === 'SE' ? [...SE, ...NO] : [...NO, ...SE]
}

/**
 * Those that fit what was typed: the name exactly, then names or codes that begin so, then names
 * with a word that does, then names that hold it. Case does not matter. What fits only without the
 * marks over its letters comes after all that fits with them: ä is not a, but not all have the key.
 */
export function municipalitiesMatching(
  text: string,
  all: readonly Municipality[],
): readonly Municipality[] {
  const typed = lower(text)
  if (typed === '') return all
  const bare = folded(text)
  return all
    .map((municipality) => ({
      municipality,
      rank: Math.min(
        rankOf(lower(municipality.name), municipality.code, typed),
        rankOf(folded(municipality.name), municipality.code, bare) + WITHOUT_MARKS,
      ),
    }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank)
    .map(({ municipality }) => municipality)
}

/** The one whose name this is, as one writes it or not; undefined where none or two are called so. */
export function municipalityNamed(
  text: string,
  all: readonly Municipality[],
): Municipality | undefined {
  const wanted = lower(text)
  const found = all.filter(({ name }) => lower(name) === wanted)
  return found.length === 1 ? found[0] : undefined
}

export function keyOf({ country, code }: Municipality): string {
  return `${country}-${code}`
}

const WITHOUT_MARKS = 4
const NO_FIT = 8

function rankOf(name: string, code: string, wanted: string): number {
  if (name === wanted || code === wanted) return 0
  if (name.startsWith(wanted) || code.startsWith(wanted)) return 1
  if (name.split(/[\s(-]/u).some((word) => word.startsWith(wanted))) return 2
  return name.includes(wanted) ? 3 : NO_FIT
}

/** Letters that no mark can be taken from, as people type them who do not have them. */
const plain: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd' }

function lower(text: string): string {
  return text.trim().toLocaleLowerCase('sv')
}

function folded(text: string): string {
  return lower(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øæđ]/gu, (letter) => plain[letter] ?? letter)
}
