import { type FoundOutline, putAll } from './foundOutline.ts'
import type { Ledger } from './ledger.ts'
import type { KnownNames } from './names.ts'
import { isEnded, type ReadingLine } from './readingLine.ts'

/** Lines that lead to other places of the report and say nothing that is not there. */
export function placeFrame(
  outline: FoundOutline,
  lines: readonly ReadingLine[],
  names: KnownNames,
  ledger: Ledger,
): void {
  placeCover(outline.cover, ledger)
  placeLead(outline.lead, ledger)
  const areas = [...names.all.filter(({ place }) => place === 'area'), ...outline.areas.values()]
  placeExamples(
    outline.examples,
    lines,
    areas.map(({ name }) => name),
    ledger,
  )
}

/** Short lines before anything else, until the first sentence. */
function placeCover(cover: readonly ReadingLine[], ledger: Ledger): void {
  const first = cover.findIndex(
    ({ text, source }) => source.kind !== 'title' && (text.length > 100 || isEnded(text)),
  )
  const end = first < 0 ? cover.length : first
  if (end <= 40) putAll(ledger, cover.slice(0, end), 'frame/cover')
}

/** "Nedanstående tabeller visar …": of the kind that every report has, and not of its own. */
function placeLead(lead: readonly ReadingLine[], ledger: Ledger): void {
  const text = lead.map((line) => line.text).join(' ')
  if (text.length > 250 || /[.!?]\s+\p{Lu}/u.test(text)) return
  if (/tabell|delfråg|delspørsmål|sub-question|table/iu.test(text))
    putAll(ledger, lead, 'frame/lead')
}

/** A chapter of examples repeats passages of the texts. */
function placeExamples(
  examples: readonly ReadingLine[],
  lines: readonly ReadingLine[],
  areas: readonly string[],
  ledger: Ledger,
): void {
  if (examples.length === 0) return
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
  const signs = (text: string) => text.replace(/\s+/gu, '')
  const others = lines
    .filter((line) => !examples.includes(line))
    .map(({ text }) => text)
    .join(' ')
  const told = letters(others)
  for (const line of examples) {
    const name = areas.find((one) => one !== '' && line.text.endsWith(one)) ?? ''
    const said = line.text.slice(0, line.text.length - name.length)
    const passage = letters(said)
    const isTold = passage === '' ? signs(others).includes(signs(said)) : told.includes(passage)
    if (isTold) ledger.put(line.no, 'frame/examples')
  }
}
