import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { asItIs, joined, type Matrix, matrixOf, moved } from './matrix.ts'

/** Letters that a page shows in one go: in one font, on one line, in one part of its structure. */
export interface Run {
  text: string
  /** Where it begins on the page, from the left and from below, in points. */
  x: number
  y: number
  width: number
  /** Height of its letters. */
  size: number
  strong: boolean
  emphasis: boolean
  /** The part of the page's structure that it belongs to; null for none. */
  part: number | null
  /** What every page has: heads and numbers. */
  furniture: boolean
}

/** What the program that makes the page knows of a font. */
export interface FontFace {
  strong: boolean
  emphasis: boolean
}

export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

interface State {
  place: Matrix
  font: string
  size: number
  /** Between letters, and beside it between words; points. */
  letterGap: number
  wordGap: number
  stretch: number
  leading: number
  rise: number
}

/** A gap in a line that stands for a blank, and one behind which something else begins: parts of an em. */
const BLANK = 0.18
const APART = 1

/**
 * Everything that a page says, in the order in which it says it. Programs that give only text leave
 * out blanks at the ends of lines and soft hyphens, and then nobody knows how lines belong together.
 */
export function runsOf(
  { fnArray, argsArray }: Operators,
  faceOf: (font: string) => FontFace,
): Run[] {
  const runs: Run[] = []
  const saved: State[] = []
  const parts: { tag: string; no: number | null }[] = []
  let now: State = {
    place: asItIs,
    font: '',
    size: 0,
    letterGap: 0,
    wordGap: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  let line = asItIs
  let text = asItIs

  const nextLine = (x: number, y: number) => {
    line = moved(line, x, y)
    text = line
  }

  const show = (glyphs: unknown) => {
    if (!Array.isArray(glyphs)) return
    const { strong, emphasis } = faceOf(now.font)
    const begun = parts.findLast(({ no }) => no !== null)?.no ?? null
    const furniture = parts.some(({ tag }) => tag === 'Artifact')
    let said = ''
    let gapBefore = false
    let from = text
    const end = () => {
      const start = joined(moved(from, 0, now.rise), now.place)
      const stop = joined(moved(text, 0, now.rise), now.place)
      const size = now.size * Math.hypot(start[2], start[3])
      const width = Math.hypot(stop[4] - start[4], stop[5] - start[5])
      if (said !== '')
        runs.push({
          text: said,
          x: start[4],
          y: start[5],
          width,
          size,
          strong,
          emphasis,
          part: begun,
          furniture,
        })
      said = ''
      from = text
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const gap = (-glyph / 1000) * now.size * now.stretch
        const ems = -glyph / 1000
        if (ems > APART) end()
        text = moved(text, gap, 0)
        if (ems > APART) from = text
        else gapBefore ||= ems > BLANK && said !== '' && !/\s$/.test(said)
        continue
      }
      const letter = glyphOf(glyph)
      if (!letter) continue
      said += (gapBefore && !letter.isBlank ? ' ' : '') + letter.unicode
      gapBefore = false
      const wide = letter.width * now.size + now.letterGap + (letter.isBlank ? now.wordGap : 0)
      text = moved(text, wide * now.stretch, 0)
    }
    end()
  }

  for (const [place, operator] of fnArray.entries()) {
    const args = listOf(argsArray[place])
    switch (operator) {
      case OPS.save:
        saved.push(now)
        break
      case OPS.paintFormXObjectBegin:
        saved.push(now)
        now = { ...now, place: joined(matrixOf(args[0]), now.place) }
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        now = saved.pop() ?? now
        break
      case OPS.transform:
        now = { ...now, place: joined(matrixOf(args), now.place) }
        break
      case OPS.beginText:
        line = asItIs
        text = asItIs
        break
      case OPS.setFont:
        now = { ...now, font: String(args[0]), size: numberIn(args[1]) }
        break
      case OPS.setTextMatrix:
        line = matrixOf(args[0])
        text = line
        break
      case OPS.moveText:
        nextLine(numberIn(args[0]), numberIn(args[1]))
        break
      case OPS.setLeadingMoveText:
        now = { ...now, leading: numberIn(args[1]) }
        nextLine(numberIn(args[0]), numberIn(args[1]))
        break
      case OPS.nextLine:
        nextLine(0, now.leading)
        break
      case OPS.setLeading:
        now = { ...now, leading: -numberIn(args[0]) }
        break
      case OPS.setCharSpacing:
        now = { ...now, letterGap: numberIn(args[0]) }
        break
      case OPS.setWordSpacing:
        now = { ...now, wordGap: numberIn(args[0]) }
        break
      case OPS.setHScale:
        now = { ...now, stretch: numberIn(args[0]) / 100 }
        break
      case OPS.setTextRise:
        now = { ...now, rise: numberIn(args[0]) }
        break
      case OPS.showText:
        show(args[0])
        break
      case OPS.beginMarkedContent:
        parts.push({ tag: String(args[0]), no: null })
        break
      case OPS.beginMarkedContentProps:
        parts.push({ tag: String(args[0]), no: typeof args[1] === 'number' ? args[1] : null })
        break
      case OPS.endMarkedContent:
        parts.pop()
        break
    }
  }
  return runs
}

function glyphOf(glyph: unknown): { unicode: string; width: number; isBlank: boolean } | undefined {
  if (!glyph || typeof glyph !== 'object') return undefined
  const { unicode, width, isSpace } = glyph as {
    unicode?: unknown
    width?: unknown
    isSpace?: unknown
  }
  if (typeof unicode !== 'string') return undefined
  return {
    unicode: unicode.replace(/[\uFB00-\uFB06]/g, (joint) => joint.normalize('NFKC')),
    width: typeof width === 'number' ? width / 1000 : 0,
    isBlank: isSpace === true,
  }
}

function listOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : []
}

function numberIn(found: unknown): number {
  return typeof found === 'number' && Number.isFinite(found) ? found : 0
}
