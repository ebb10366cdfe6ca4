import type { AreaNo } from '@samsyn/scoring'
import { type HeadingKind, headingKinds, unnumbered } from './headings.ts'
import type { KnownName, KnownNames } from './names.ts'
import { beginsLow, type ReadingLine } from './readingLine.ts'
import { likeness, skeletonWords } from './skeleton.ts'

/** Where in the report the reader is. */
export interface Position {
  chapter: 'front' | 'about' | 'summary' | 'areas' | 'scores' | 'examples' | 'other'
  area: AreaNo | null
  part: 'start' | 'box' | 'general' | 'section' | 'lists'
  /** Labels that the box of this area has. */
  labels: readonly string[]
  /** Whether a questionnaire has an area of this name. */
  isKnownArea: boolean
}

/** What a heading opens. */
export type Opening =
  | { opens: 'area'; no: AreaNo; name: string; printedNo: AreaNo }
  | { opens: 'section'; area: AreaNo; heading: string; known: readonly KnownName[] }
  | { opens: 'part'; kind: HeadingKind }

const AREA =
  /^(?:\d\.\d\.?\s+)?(?:fokusomr.{1,3}de|omr.{1,3}de|area)\s*([0-9lIOSB])(?![\d\p{L}])\s*[:.–-]?\s*(.*)$/iu

/** What the text opens here, if it is a heading. `next` is the line after it. */
export function openingOf(
  text: string,
  here: Position,
  names: KnownNames,
  next: ReadingLine | undefined,
): Opening | undefined {
  if (text.length > 160 || !/^["”]?[\p{Lu}\d\ufffd]/u.test(text)) return undefined
  return (
    areaOf(text, names) ??
    sectionOf(text, here, names, next) ??
    partOf(text, here) ??
    titledArea(text, here, names, next)
  )
}

function areaOf(text: string, names: KnownNames): Opening | undefined {
  const found = AREA.exec(text)
  if (!found || /[.;,]$/u.test(text)) return undefined
  const name = (found[2] ?? '').trim()
  const printedNo = Number(
    (found[1] ?? '').replace(/[lI]/u, '1').replace('S', '5').replace('B', '8'),
  )
  const isArea = ({ place }: KnownName) => place === 'area'
  const [likest] = names.like(name, isArea)
  if (likest && likest.like >= 0.85) {
    const own = names.likest(name, (known) => isArea(known) && known.area === printedNo)
    const no = own >= 0.85 ? printedNo : likest.known.area
    return { opens: 'area', no, name, printedNo }
  }
  if (!(printedNo >= 1 && printedNo <= 8) || name.split(' ').length > 10) return undefined
  return { opens: 'area', no: printedNo, name, printedNo }
}

function sectionOf(
  text: string,
  here: Position,
  names: KnownNames,
  next: ReadingLine | undefined,
): Opening | undefined {
  const heading = unnumbered(text)
  const same = names.same(heading).filter(({ place }) => place !== 'area')
  const own = same.filter(({ area }) => area === here.area)
  const inList = here.area !== null && (here.part === 'box' || here.part === 'lists')
  if (inList && !isText(next)) return undefined
  if (here.area !== null && own.length > 0) {
    return { opens: 'section', area: here.area, heading: text, known: own }
  }
  const [other] = same
  if (other && isText(next) && same.every(({ area }) => area === other.area)) {
    return { opens: 'section', area: other.area, heading: text, known: same }
  }
  if (here.area === null || headingKinds(text).length > 0 || /[.,;:!?]$/u.test(text))
    return undefined
  return likeSection(text, here, here.area, names, next)
}

/** A name that none of the questionnaires has to the letter. */
function likeSection(
  text: string,
  here: Position,
  area: AreaNo,
  names: KnownNames,
  next: ReadingLine | undefined,
): Opening | undefined {
  if (here.part === 'start' || here.part === 'box' || here.part === 'lists') return undefined
  if (text.length > 90 || !isText(next) || beginsLow(next?.text ?? '')) return undefined
  const likest = names
    .like(text, (known) => known.area === area && known.place !== 'area')
    .filter(({ like }) => like >= 0.75)
  const best = likest[0]?.like ?? 0
  const words = skeletonWords(text)
  const label = Math.max(0, ...here.labels.map((one) => likeness(words, skeletonWords(one))))
  if (best < 0.75 && label < 0.6 && (here.isKnownArea || here.labels.length > 0)) return undefined
  if (best < 0.75 && label < 0.6 && text.split(' ').length > 9) return undefined
  const known = likest.filter(({ like }) => like === best).map((one) => one.known)
  return { opens: 'section', area, heading: text, known }
}

/** Whether a line is long enough to be the first of a text. */
function isText(line: ReadingLine | undefined): boolean {
  if (!line) return false
  return line.text.length >= 45 || line.source.kind === 'paragraph'
}

const ANYWHERE: readonly HeadingKind[] = ['summary', 'areas', 'scores', 'comments']
const IN_AREA: readonly HeadingKind[] = ['general', 'strengths', 'improvements', 'lists', 'boxHead']

function partOf(text: string, here: Position): Opening | undefined {
  const kinds = headingKinds(text)
  if (kinds.length === 0) return undefined
  const inArea = here.area !== null
  const free = !inArea || here.part === 'lists' || text !== unnumbered(text)
  const fits = (kind: HeadingKind): boolean => {
    if (IN_AREA.includes(kind)) return inArea
    if (ANYWHERE.includes(kind)) return true
    if (kind === 'about') return here.chapter === 'front' || (free && text !== unnumbered(text))
    return free
  }
  // Inside of an area its own parts come first.
  const kind = kinds
    .toSorted((a, b) => Number(IN_AREA.includes(b)) - Number(IN_AREA.includes(a)))
    .find(fits)
  return kind && { opens: 'part', kind }
}

/** "1. Samspel mellan förtroendevalda och medborgare" over a box, or as the chapter's "3.1". */
function titledArea(
  text: string,
  here: Position,
  names: KnownNames,
  next: ReadingLine | undefined,
): Opening | undefined {
  if (here.chapter !== 'areas') return undefined
  const place = Number(/^\d\.(\d)\.?\s/u.exec(text)?.[1] ?? 0)
  const name = unnumbered(text)
  const [likest] = names.like(name, (known) => known.place === 'area')
  if (!likest || likest.like < 0.7) return undefined
  const { area } = likest.known
  const overBox = next !== undefined && headingKinds(next.text).includes('boxHead')
  return overBox || place === area ? { opens: 'area', no: area, name, printedNo: area } : undefined
}
