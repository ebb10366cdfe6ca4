import * as Y from 'yjs'
import { emptyParagraph } from './area.ts'
import { plainBlocks } from './plainBlocks.ts'
import { sameSeed } from './sameSeed.ts'
import { blocksIn, type RoomShape, type RootShape } from './shape.ts'

/** A row of the questionnaire as its talk needs it. `maximum` is in whole points. */
export interface TalkedRow {
  no: string
  maximum: number
}

/**
 * What is on the table for one sub-question: one value with its stage, moved by everybody. Null
 * while nobody has set it. `value` is in whole thousandths of a point.
 */
export interface Working {
  value: number | null
  stage: string | null
}

/**
 * The document of `talk-n`: per sub-question a map `working/3.2` with the keys of `Working`, and
 * the fragment `rationale/3.2`. `stages` are those that the template's rules know.
 */
export function talkShape(rows: readonly TalkedRow[], stages: readonly string[]): RoomShape {
  const working = rows.map(({ no, maximum }): [string, RootShape] => [
    workingRoot(no),
    {
      holds: 'entries',
      entries: new Map([
        ['value', (value) => isThousandths(value, maximum)],
        ['stage', (stage) => typeof stage === 'string' && stages.includes(stage)],
      ]),
    },
  ])
  const names = rows.map(({ no }) => no)
  return {
    roots: new Map([...working, ...blocksIn(names.map(rationaleRoot))]),
    seed: seedTalk(names),
  }
}

/** The sub-question that a root of a talk is about; undefined for another room's root. */
export function talkedAbout(root: string): string | undefined {
  return /^(?:working|rationale)\/(.+)$/.exec(root)?.[1]
}

/** The first state of a talk: an empty paragraph in each rationale, the same bytes everywhere. */
export function seedTalk(subQuestions: readonly string[]): Uint8Array {
  return sameSeed((doc) => {
    for (const no of subQuestions) rationaleOf(doc, no).insert(0, [emptyParagraph()])
  })
}

/** The working value of a sub-question. Nobody else touches its root. */
export function workingOf(doc: Y.Doc, subQuestion: string) {
  const map: Y.Map<unknown> = doc.getMap(workingRoot(subQuestion))
  return {
    get(): Working {
      const [value, stage] = [map.get('value'), map.get('stage')]
      return {
        value: typeof value === 'number' ? value : null,
        stage: typeof stage === 'string' ? stage : null,
      }
    },
    /** Writes what is given and differs; null takes it off the table. */
    set(change: Partial<Working>): void {
      const now = this.get()
      doc.transact(() => {
        if (change.value !== undefined && change.value !== now.value) put('value', change.value)
        if (change.stage !== undefined && change.stage !== now.stage) put('stage', change.stage)
      })
    },
    watch(changed: () => void): () => void {
      map.observe(changed)
      return () => map.unobserve(changed)
    },
  }

  function put(key: keyof Working, value: number | string | null): void {
    if (value === null) map.delete(key)
    else map.set(key, value)
  }
}

/** The common rationale of a sub-question. Nobody else touches its root. */
export function rationaleOf(doc: Y.Doc, subQuestion: string): Y.XmlFragment {
  return doc.getXmlFragment(rationaleRoot(subQuestion))
}

/** Calls back when anything in a text changes. Returns the way to stop. */
export function watchText(text: Y.XmlFragment, changed: () => void): () => void {
  text.observeDeep(changed)
  return () => text.unobserveDeep(changed)
}

/** Whether nobody has ever written in a seeded text; one that was emptied again is touched. */
export function isUntouched(text: Y.XmlFragment): boolean {
  const paragraph = onlyChild(text)
  const letters = paragraph && onlyChild(paragraph)
  return letters?._start === null
}

/** What a shared type holds, first of all; null while it never held anything. */
type Held = Pick<Y.XmlFragment, '_start'>

/** The one thing that a type ever held; undefined if it held more, or holds it no longer. */
function onlyChild({ _start: first }: Held): Held | undefined {
  if (!first || first.right || !(first.content instanceof Y.ContentType)) return undefined
  return first.deleted ? undefined : first.content.type
}

/** A text as a command carries it: a blank line between paragraphs, a bullet before each item. */
export function plainText(text: Y.XmlFragment): string {
  return plainBlocks(text)
    .map((block) =>
      block.type === 'paragraph' ? block.text : block.items.map((item) => `• ${item}`).join('\n'),
    )
    .filter((block) => block.trim() !== '')
    .join('\n\n')
    .trim()
}

/** Puts plain text after what stands in a text: in its last paragraph if that is empty. */
export function appendPlain(text: Y.XmlFragment, plain: string): void {
  const lines = plain
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const write = (): void => {
    const place = emptyLettersAtTheEnd(text)
    const [first = '', ...rest] = lines
    if (!place) {
      text.push(lines.map(paragraphOf))
      return
    }
    const [words = '', ...broken] = first.split('\n')
    place.letters.insert(0, words)
    place.paragraph.push(broken.flatMap((part) => [new Y.XmlElement('hardBreak'), lettersOf(part)]))
    text.push(rest.map(paragraphOf))
  }
  if (text.doc) text.doc.transact(write)
  else write()
}

function emptyLettersAtTheEnd(text: Y.XmlFragment) {
  const paragraph = text.length > 0 ? text.get(text.length - 1) : undefined
  if (!(paragraph instanceof Y.XmlElement) || paragraph.nodeName !== 'paragraph') return undefined
  const letters = paragraph.length === 1 ? paragraph.get(0) : undefined
  return letters instanceof Y.XmlText && letters.length === 0 ? { paragraph, letters } : undefined
}

/** A single line break within a paragraph is a node of its own. */
function paragraphOf(line: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  const parts = line
    .split('\n')
    .flatMap((part, at) => [...(at > 0 ? [new Y.XmlElement('hardBreak')] : []), lettersOf(part)])
  paragraph.insert(0, parts)
  return paragraph
}

function lettersOf(words: string): Y.XmlText {
  return new Y.XmlText(words)
}

function isThousandths(value: unknown, maximum: number): boolean {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maximum * 1000
  )
}

function workingRoot(subQuestion: string): string {
  return `working/${subQuestion}`
}

function rationaleRoot(subQuestion: string): string {
  return `rationale/${subQuestion}`
}
