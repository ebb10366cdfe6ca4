/** An element of a part of an office file. */
export interface XmlNode {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Its letters, without its children's. */
  text: string
}

const NAME = '[A-Za-z_][\\w.:-]*'
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`)
/** Letters that XML has a place for. */
const LEGAL = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/

/** The root of a part; throws where the markup is not well-formed. */
export function xmlTree(source: string): XmlNode {
  if (!LEGAL.test(source)) throw new Error('a letter that XML has no place for')
  if (ENTITY.test(source)) throw new Error('an unknown entity')
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let rest = source.replace(/^<\?xml[^>]*\?>/, '')
  while (rest !== '') {
    const here = open.at(-1)
    if (!here) throw new Error('more ends than beginnings')
    const at = rest.indexOf('<')
    const letters = at < 0 ? rest : rest.slice(0, at)
    here.text += lettersOf(letters)
    rest = rest.slice(letters.length)
    if (rest === '') break
    const tag = TAG.exec(rest)
    if (!tag) throw new Error(`no tag: ${rest.slice(0, 80)}`)
    const [whole, ends, name = '', attributes = '', empty] = tag
    rest = rest.slice(whole.length)
    if (ends) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends something else`)
      continue
    }
    const node: XmlNode = { name, attributes: attributesIn(attributes), children: [], text: '' }
    here.children.push(node)
    if (!empty) open.push(node)
  }
  const [root] = top.children
  if (open.length !== 1 || !root || top.children.length > 1) throw new Error('not one whole')
  return root
}

function attributesIn(written: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of written.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`)
    found[name] = lettersOf(value)
  }
  return found
}

function lettersOf(escaped: string): string {
  return escaped.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name: string, code: string) =>
    name ? (signs[name] ?? '') : String.fromCodePoint(Number(code)),
  )
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Every element of a name, wherever it stands, in order. */
export function allOf(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  const here = names.includes(node.name) ? [node] : []
  return [...here, ...node.children.flatMap((child) => allOf(child, ...names))]
}
