import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as who hears it has it: elements with their roles, in the order of its structure. */
export interface ReadPdf {
  title: string
  author: string
  language: string
  created: string
  /** The metadata's XML. */
  metadata: string
  marked: boolean
  bookmarks: Bookmark[]
  pages: ReadPage[]
}

interface Bookmark {
  title: string
  under: Bookmark[]
}

export interface ReadPage {
  root: Element
  /** What stands outside the structure: head and foot. */
  outside: string
  /** Where its links lead out of the report. */
  links: string[]
}

export interface Element {
  role: string
  alt: string | null
  inside: (Element | string)[]
}

/** Where the printer divided a word: nothing that is said. */
const DIVIDED = '\u00AD'

/** The fonts of its letters. To know them each page is drawn, which takes a while. */
export async function fontsIn(bytes: Uint8Array): Promise<Set<string>> {
  const asked = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const found = new Set<string>()
  try {
    const document = await asked.promise
    for (let no = 1; no <= document.numPages; no++) {
      const page = await document.getPage(no)
      await page.getOperatorList()
      for (const id of Object.keys((await page.getTextContent()).styles)) {
        const font: { name?: string } = page.commonObjs.has(id) ? page.commonObjs.get(id) : {}
        found.add(font.name?.replace(/^[A-Z]{6}\+/, '') ?? 'unknown')
      }
    }
    return found
  } finally {
    await asked.destroy()
  }
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const asked = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const document = await asked.promise
    const { info, metadata } = await document.getMetadata()
    const said = (name: string): string => String((info as Record<string, unknown>)[name] ?? '')
    const pages: ReadPage[] = []
    for (let no = 1; no <= document.numPages; no++)
      pages.push(await pageOf(await document.getPage(no)))
    const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null
    const outline = (await document.getOutline()) as Outline[] | null
    return {
      title: said('Title'),
      author: said('Author'),
      language: said('Language'),
      created: said('CreationDate'),
      metadata: metadata.getRaw(),
      marked: marks?.get('Marked') ?? false,
      bookmarks: bookmarksOf(outline ?? []),
      pages,
    }
  } finally {
    await asked.destroy()
  }
}

interface Outline {
  title: string
  items: Outline[]
}

function bookmarksOf(items: readonly Outline[]): Bookmark[] {
  return items.map(({ title, items: under }) => ({ title, under: bookmarksOf(under) }))
}

async function pageOf(page: PDFPageProxy): Promise<ReadPage> {
  const content = await page.getTextContent({ includeMarkedContent: true })
  const letters = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of content.items) {
    if ('str' in item) {
      // A hyphen in a mark without a name within a named one is the printer's.
      const within = open.at(-1) === undefined && open.some((one) => one !== undefined)
      const divided = within && /^[-\u2010]?$/.test(item.str)
      const id = open.findLast((one) => one !== undefined) ?? ''
      const said = divided ? DIVIDED : item.str + (item.hasEOL ? ' ' : '')
      letters.set(id, (letters.get(id) ?? '') + said)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined)
  }
  const named = new Set<string>()
  const elementOf = (node: Node): Element => ({
    role: node.role,
    alt: node.alt ?? null,
    inside: node.children.flatMap((child): (Element | string)[] => {
      if ('role' in child) return [elementOf(child)]
      named.add(child.id)
      return child.type === 'content' ? [letters.get(child.id) ?? ''] : []
    }),
  })
  const root = elementOf((await page.getStructTree()) as Node)
  const outside = [...letters].filter(([id]) => !named.has(id)).map(([, text]) => text)
  const links = (await page.getAnnotations()).flatMap(({ unsafeUrl }: { unsafeUrl?: string }) =>
    unsafeUrl === undefined ? [] : [unsafeUrl],
  )
  return { root, outside: outside.join(' '), links }
}

interface Node {
  role: string
  alt?: string
  children: (Node | { type: string; id: string })[]
}

/** Elements of a role, in order, wherever they stand. */
export function elementsIn(element: Element, role: string): Element[] {
  return element.inside.flatMap((one) => {
    if (typeof one === 'string') return []
    return one.role === role ? [one] : elementsIn(one, role)
  })
}

/** The roles of an element in their order: "Document(H1 P P)". */
export function rolesOf({ role, inside }: Element): string {
  const under = inside.flatMap((one) => (typeof one === 'string' ? [] : [rolesOf(one)]))
  return under.length === 0 ? role : `${role}(${under.join(' ')})`
}

/** What an element says; `without` elements of these roles. */
export function saidIn(element: Element, ...without: string[]): string {
  return rejoined(lettersIn(element, without)).replace(/\s+/g, ' ').trim()
}

function lettersIn({ inside }: Element, without: readonly string[]): string {
  return inside
    .map((one) => {
      if (typeof one === 'string') return one
      return without.includes(one.role) ? '' : lettersIn(one, without)
    })
    .join('')
}

/** Words whole again that the printer divided. */
function rejoined(text: string): string {
  return text.replaceAll(/\u00AD\s*/g, '')
}
