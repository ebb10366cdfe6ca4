import { filledSlice } from '@samsyn/client/narrative'
import { Anchors, anchorOf, seedArea, textOf } from '@samsyn/document'
import type { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import * as Y from 'yjs'
import type { Dice } from '../replay/dice.ts'
import { HeadlessEditor } from './headlessEditor.ts'
import { type Letter, ObviousAnchor, type Said, type Verdict, writtenIn } from './obviousAnchor.ts'
import { randomEdit } from './randomEdit.ts'
import { taggedLetters, tagsIn } from './taggedLetters.ts'

const ROOTS = ['general', 'section/1.1', 'section/1.2'] as const
const NETWORK = {}

/** Somebody at a page: a document with an editor for each text, and what follows its passages. */
interface Person {
  name: string
  doc: Y.Doc
  editors: HeadlessEditor[]
  anchors: Anchors
  obvious: Map<string, ObviousAnchor>
  /** The letters of the state before, and how often each stands there. */
  seen: Map<string, number>
  /** What the others wrote and has not arrived. */
  waiting: Uint8Array[]
  cut: Slice | undefined
}

/** People who edit the same texts in all ways there are, around passages that each page follows. */
export class AnchorScene {
  readonly people: Person[]
  readonly #dice: Dice
  #tags = 0
  #marked = 0

  constructor(dice: Dice, names: readonly string[]) {
    this.#dice = dice
    const seed = seedArea(['1.1', '1.2'])
    this.people = names.map((name) => this.#person(name, seed))
    for (const one of this.people)
      one.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === NETWORK) return
        for (const other of this.people) if (other !== one) other.waiting.push(update)
      })
  }

  /** Writes a few paragraphs in every text. */
  write(words: () => string): void {
    const [first] = this.people
    for (const editor of first?.editors ?? []) {
      editor.dispatch(editor.state.tr.insertText(words(), 1))
      for (let nth = 0; nth < 4; nth++) {
        const { tr, doc, schema } = editor.state
        const paragraph = schema.nodes.paragraph?.create(null, schema.text(words()))
        if (paragraph) editor.dispatch(tr.insert(doc.content.size, paragraph))
      }
    }
    this.deliverAll()
  }

  /** Everybody follows a passage that somebody has marked, as it is on the marker's page. */
  mark(): void {
    this.deliverAll()
    const { people } = this
    const person = people[this.#dice(people.length)]
    const nth = this.#dice(ROOTS.length)
    const root = ROOTS[nth]
    if (!person || !root) return
    const letters = this.#texts(person).get(root) ?? []
    const from = this.#dice(Math.max(1, letters.length - 3))
    const long = this.#dice(4) === 0 ? 400 : 60
    const to = Math.min(letters.length, from + 1 + this.#dice(long))
    const anchor = anchorOf(textOf(person.doc, root), { room: 'area-1', root }, from, to)
    if (!anchor) return
    const key = String(this.#marked++)
    for (const each of people) {
      each.anchors.set(key, anchor)
      const place = each.anchors.place(key)
      if (!place || place.state === 'removed') throw new Error('not where it was marked')
      each.obvious.set(key, new ObviousAnchor(letters.slice(place.from, place.to)))
    }
  }

  /** Something that one person does; its name. */
  step(): string {
    const person = this.people[this.#dice(this.people.length)]
    const editor = person?.editors[this.#dice(ROOTS.length)]
    if (!person || !editor) return ''
    const name = this.#edit(person, editor)
    this.#look(person)
    for (const each of this.people)
      if (this.#dice(2)) this.#deliver(each, this.#dice(each.waiting.length + 1))
    return `${person.name} in ${ROOTS[person.editors.indexOf(editor)]}: ${name}`
  }

  deliverAll(): void {
    for (const person of this.people) this.#deliver(person, person.waiting.length)
  }

  /** What each page says of each passage, and whether that is right. */
  verdicts(): { who: string; key: string; state: string; quote: string; verdict: Verdict }[] {
    return this.people.flatMap((person) => {
      const texts = this.#texts(person)
      const present = new Set([...texts.values()].flat().flatMap(({ tag }) => tag ?? []))
      return [...person.obvious].map(([key, obvious]) => {
        const place = person.anchors.place(key) ?? { state: 'removed' as const, quote: '' }
        const said: Said = place.state === 'removed' ? 'removed' : place
        const { state, quote } = place
        return { who: person.name, key, state, quote, verdict: obvious.judge(texts, present, said) }
      })
    })
  }

  close(): void {
    for (const { editors, anchors } of this.people) {
      anchors.close()
      for (const editor of editors) editor.close()
    }
  }

  #person(name: string, seed: Uint8Array): Person {
    const doc = new Y.Doc()
    doc.clientID = 1000 + this.#dice(1_000_000)
    Y.applyUpdate(doc, seed)
    const further = () => [taggedLetters(() => `${name}${this.#tags++}`)]
    return {
      name,
      doc,
      anchors: new Anchors(doc, 'area-1', ROOTS),
      editors: ROOTS.map((root) => new HeadlessEditor(textOf(doc, root), { further: further() })),
      obvious: new Map(),
      seen: new Map(),
      waiting: [],
      cut: undefined,
    }
  }

  #edit(person: Person, editor: HeadlessEditor): string {
    const kind = this.#dice(8)
    const { tr, doc } = editor.state
    if (kind === 0) {
      const from = this.#dice(doc.content.size)
      const to = Math.min(doc.content.size, from + this.#dice(120))
      person.cut = doc.slice(from, to)
      const selection = TextSelection.between(doc.resolve(from), doc.resolve(to))
      editor.dispatch(tr.setSelection(selection).deleteSelection())
      return 'cut'
    }
    if (kind === 1 && person.cut) {
      const at = TextSelection.near(doc.resolve(this.#dice(doc.content.size + 1)))
      editor.dispatch(tr.setSelection(at).replaceSelection(filledSlice(person.cut)))
      person.cut = undefined
      return 'paste what was cut'
    }
    if (kind === 2 && this.#dice(6) === 0) {
      const at = this.#dice(doc.childCount)
      let from = 0
      doc.forEach((_node, offset, nth) => {
        if (nth === at) from = offset
      })
      const node = doc.maybeChild(at)
      if (node && doc.childCount > 1) editor.dispatch(tr.delete(from, from + node.nodeSize))
      return 'delete a block'
    }
    return randomEdit(editor, this.#dice, ['link'])
  }

  #deliver(person: Person, many: number): void {
    for (const update of person.waiting.splice(0, many)) {
      Y.applyUpdate(person.doc, update, NETWORK)
      this.#look(person)
    }
  }

  /** The obvious anchors see each state that the others see. */
  #look(person: Person): void {
    const texts = this.#texts(person)
    const seen = new Map<string, number>()
    for (const text of texts.values())
      for (const { tag } of text) if (tag) seen.set(tag, (seen.get(tag) ?? 0) + 1)
    const fresh = (tag: string) => (seen.get(tag) ?? 0) > (person.seen.get(tag) ?? 0)
    const written = [...texts.values()].flatMap((text) => writtenIn(text, fresh))
    for (const obvious of person.obvious.values()) obvious.see(written)
    person.seen = seen
  }

  #texts({ editors }: Person): Map<string, Letter[]> {
    return new Map(
      ROOTS.map((root, nth) => {
        const editor = editors[nth]
        return [root, editor ? tagsIn(editor.state.doc) : []]
      }),
    )
  }
}
