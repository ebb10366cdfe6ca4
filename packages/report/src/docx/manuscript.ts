import { Numbering } from './numbering.ts'
import type { Picture } from './picture.ts'
import { word, type Xml, xml } from './xml.ts'

interface Relation {
  type: string
  target: string
  outside: boolean
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * What the text of a document names and other parts of its package hold: notes, links, pictures and
 * lists. Ids are given in the order in which they are asked for.
 */
export class Manuscript {
  readonly numbering = new Numbering()
  readonly media: { name: string; bytes: Uint8Array }[] = []
  readonly #relations: Relation[] = []
  readonly #notes: Xml[] = []
  #bookmarks = 0
  #drawn = 0

  /** What `r:id` names. The same address is related to once. */
  relate(kind: string, target: string, outside = false): string {
    const type = `${RELATIONS}/${kind}`
    const known = this.#relations.findIndex((one) => one.type === type && one.target === target)
    if (known >= 0) return `rId${known + 1}`
    this.#relations.push({ type, target, outside })
    return `rId${this.#relations.length}`
  }

  /** The number of a note, from 1; Word counts them by their places, as the report does. */
  note(letters: Xml): number {
    const id = this.#notes.length + 1
    this.#notes.push(
      xml`<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${letters}</w:p></w:footnote>`,
    )
    return id
  }

  /** A place that links within the document lead to. */
  bookmark(name: string, inside: Xml | readonly Xml[]): Xml {
    const id = this.#bookmarks++
    return xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`
  }

  /** The number of a drawing, and what names its two forms. */
  picture({ name, png, svg }: Picture): { id: number; png: string; svg: string } {
    const id = ++this.#drawn
    this.media.push({ name: `${name}.png`, bytes: png }, { name: `${name}.svg`, bytes: svg })
    return {
      id,
      png: this.relate('image', `media/${name}.png`),
      svg: this.relate('image', `media/${name}.svg`),
    }
  }

  footnotesXml(): Xml {
    const line = xml`<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>`
    return xml`<w:footnotes ${word}><w:footnote w:type="separator" w:id="-1"><w:p>${line}<w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p>${line}<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${this.#notes}</w:footnotes>`
  }

  relationsXml(): Xml {
    return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#relations.map(
      ({ type, target, outside }, place) =>
        xml`<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"${outside && xml` TargetMode="External"`}/>`,
    )}</Relationships>`
  }
}
