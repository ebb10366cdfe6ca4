import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Source } from '../../source.ts'
import { type Block, numberedLines } from '../block.ts'
import type { ReadingLimits } from '../limits.ts'
import { CannotRead } from '../unreadable.ts'
import { furnitureOf } from './furniture.ts'
import { blockOfLine, type PrintedLine, printedLines } from './printedLines.ts'
import { type FontFace, type Run, runsOf } from './runs.ts'
import { Structured } from './structured.ts'
import { type Element, elementOf } from './tree.ts'

interface Page {
  no: number
  runs: readonly Run[]
  tree: Element | undefined
  /** The names of its parts begin so. */
  prefix: string
  links: ReadonlyMap<string, string>
}

type Told = (done: number, all: number) => void

/**
 * The lines of a PDF. Where it has a structure, as blocks in the order of that; elsewhere as printed
 * lines. No script of it is run, no picture unpacked and no other file opened.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadingLimits,
  told: Told,
): Promise<Source> {
  const asked = getDocument({
    // It keeps what it is given.
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    const document = await asked.promise
    if (document.numPages > limits.pages) throw new CannotRead('tooManyPages')
    const pages = await pagesOf(document, limits, told)
    const lines = numberedLines(blocksOf(pages))
    if (
      !lines.some(
        ({ text, kind }) => kind !== 'picture' && kind !== 'furniture' && /\p{L}/u.test(text),
      )
    )
      throw new CannotRead('noText')
    return { lines }
  } catch (error) {
    throw whyNot(error)
  } finally {
    await asked.destroy()
  }
}

function whyNot(error: unknown): unknown {
  if (error instanceof CannotRead) return error
  const name = error instanceof Error ? error.name : ''
  return new CannotRead(name === 'PasswordException' ? 'encrypted' : 'damaged')
}

async function pagesOf(document: PDFDocumentProxy, limits: ReadingLimits, told: Told) {
  const pages: Page[] = []
  let letters = 0
  for (let no = 1; no <= document.numPages; no += 1) {
    const page = await document.getPage(no)
    const runs = await runsOn(page)
    letters += runs.reduce((sum, { text }) => sum + text.length, 0)
    if (letters > limits.letters) throw new CannotRead('tooCostly')
    pages.push({
      no,
      runs,
      tree: elementOf(await page.getStructTree()),
      prefix: `p${page.ref?.num ?? 0}R_mc`,
      links: await linksOn(page),
    })
    page.cleanup()
    told(no, document.numPages)
  }
  return pages
}

async function runsOn(page: PDFPageProxy): Promise<Run[]> {
  const operators = await page.getOperatorList({ annotationMode: 0 })
  const faces = new Map<string, FontFace>()
  return runsOf(operators, (font) => {
    const known = faces.get(font) ?? faceOf(page, font)
    faces.set(font, known)
    return known
  })
}

function faceOf(page: PDFPageProxy, font: string): FontFace {
  if (!page.commonObjs.has(font)) return { strong: false, emphasis: false }
  const found: { name?: unknown; bold?: unknown; italic?: unknown; black?: unknown } =
    page.commonObjs.get(font) ?? {}
  const name = typeof found.name === 'string' ? found.name : ''
  return {
    strong: found.bold === true || found.black === true || /bold|black|heavy/i.test(name),
    emphasis: found.italic === true || /italic|oblique/i.test(name),
  }
}

async function linksOn(page: PDFPageProxy): Promise<Map<string, string>> {
  const annotations: { id?: unknown; url?: unknown; unsafeUrl?: unknown }[] =
    await page.getAnnotations()
  return new Map(
    annotations.flatMap(({ id, url, unsafeUrl }) =>
      // `url` is what pdfjs finds harmless, written anew; the other is as it was written.
      typeof id === 'string' && typeof url === 'string'
        ? [[`pdfjs_internal_id_${id}`, typeof unsafeUrl === 'string' ? unsafeUrl : url] as const]
        : [],
    ),
  )
}

function blocksOf(pages: readonly Page[]): Block[] {
  return pages.some(({ tree }) => tree) ? structuredBlocks(pages) : printedBlocks(pages)
}

function structuredBlocks(pages: readonly Page[]): Block[] {
  const structured = new Structured()
  for (const { no, runs, tree, prefix, links } of pages) {
    const partsOf = new Map<string, Run[]>()
    for (const run of runs)
      if (run.part !== null && !run.furniture)
        partsOf.set(prefix + run.part, [...(partsOf.get(prefix + run.part) ?? []), run])
    const used = tree ? structured.add({ page: no, tree, partsOf, links }) : new Set<string>()
    // What its structure forgets is read all the same.
    const left = runs.filter(
      ({ part, furniture }) => !furniture && !(part !== null && used.has(prefix + part)),
    )
    const aside = printedLines(left).map((line) => blockOfLine(line, no))
    const furniture = printedLines(
      runs.filter((run) => run.furniture).map((run) => ({ ...run, furniture: false })),
    )
    structured.addAside([
      ...aside,
      ...furniture.map((line) => ({ ...blockOfLine(line, no), kind: 'furniture' as const })),
    ])
  }
  return structured.blocks()
}

function printedBlocks(pages: readonly Page[]): Block[] {
  const printed = pages.map(({ no, runs }) => ({
    no,
    lines: printedLines(runs.map((run) => ({ ...run, furniture: false }))),
  }))
  const furniture = furnitureOf(printed.map(({ lines }) => lines))
  return printed.flatMap(({ no, lines }) => {
    const gap = usualGap(lines)
    return lines.flatMap((line, place): Block[] => {
      const before = lines[place - 1]
      const isParted = before !== undefined && before.y - line.y > gap * 1.35
      return [
        ...(isParted ? [{ text: '', page: no }] : []),
        { ...blockOfLine(line, no), ...(furniture.has(line) && { kind: 'furniture' as const }) },
      ]
    })
  })
}

/** From one line of a page to the next, in the middle of all. */
function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines
    .flatMap(({ y }, place) => {
      const before = lines[place - 1]
      return before && before.y > y ? before.y - y : []
    })
    .sort((one, other) => one - other)
  return gaps[gaps.length >> 1] ?? 0
}
