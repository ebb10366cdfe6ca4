import {
  chapterList,
  idAt,
  indentOf,
  LIST_STYLES,
  orderedList,
  pointList,
  starList,
} from './listStyles.ts'
import { word, type Xml, xml } from './xml.ts'

const LEVELS = Array.from({ length: 9 }, (_, level) => level)
const DEEPEST = 8

/** One kind of list: how each level of it counts. */
interface Kind {
  id: number
  style: string | null
  sign(level: number): { format: string; text: string }
}

const kinds: readonly Kind[] = [
  { id: pointList, style: 'ListBullet', sign: (level) => bullet(level % 2 === 0 ? '•' : '–') },
  {
    id: orderedList,
    style: 'ListNumber',
    sign: (level) => ({ format: counted[level % 3] ?? 'decimal', text: `%${level + 1}.` }),
  },
  { id: starList, style: null, sign: () => bullet('★') },
]

const counted = ['decimal', 'lowerLetter', 'lowerRoman']

function bullet(text: string) {
  return { format: 'bullet', text }
}

/** The lists of a document. Each that is ordered begins at one again. */
export class Numbering {
  #restarted: Xml[] = []

  /** Opens a list at a level, from 0: the numbering that its points name. */
  list(ordered: boolean, level: number): { id: number; level: number } {
    const at = Math.min(level, DEEPEST)
    if (!ordered) return { id: pointList, level: at }
    const id = starList + 1 + this.#restarted.length
    this.#restarted.push(
      xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${orderedList}"/><w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    )
    return { id, level: at }
  }

  xml(): Xml {
    const plain = [chapterList, ...kinds.map(({ id }) => id)]
    return xml`<w:numbering ${word}>${chapters()}${kinds.map(abstract)}${plain.map(
      (id) => xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
    )}${this.#restarted}</w:numbering>`
  }
}

function chapters(): Xml {
  return xml`<w:abstractNum w:abstractNumId="${chapterList}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>`
}

function abstract({ id, style, sign }: Kind): Xml {
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${LEVELS.map(
    (level) => {
      const { format, text } = sign(level)
      const named =
        style !== null && level < LIST_STYLES && xml`<w:pStyle w:val="${idAt(style, level)}"/>`
      return xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${named}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indentOf(level)}" w:hanging="357"/></w:pPr></w:lvl>`
    },
  )}</w:abstractNum>`
}
