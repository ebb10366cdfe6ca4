import { Anchors, anchorOf, lettersOf, placeOf, seedArea, textOf } from '@samsyn/document'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const ROOTS = ['general', 'section/1.1']
const on = { room: 'area-1', root: 'general' }
const SENTENCE = 'Kommunen följer upp sina mål varje år. Nämnderna får en rapport.'

/** A text whose paragraphs are these, with a way to mark words in it. */
function written(...paragraphs: string[]) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedArea(['1.1']))
  const text = textOf(doc, 'general')
  text.delete(0, text.length)
  text.insert(0, paragraphs.map(paragraphOf))
  const anchors = new Anchors(doc, on.room, ROOTS)
  const said = () => lettersOf(text).slice(0, 100_000)
  const marked = (quote: string) => {
    const anchor = anchorOf(text, on, said().indexOf(quote), said().indexOf(quote) + quote.length)
    if (!anchor) throw new Error(`cannot mark ${quote}`)
    anchors.set(quote, anchor)
    return anchor
  }
  return { doc, text, anchors, said, marked }
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

function lettersIn(text: Y.XmlFragment, nth = 0): Y.XmlText {
  const paragraph = text.get(nth)
  const letters = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(letters instanceof Y.XmlText)) throw new Error('no letters')
  return letters
}

test('typing at either border is outside of a passage, typing within is in it', () => {
  const { text, anchors, marked } = written(SENTENCE)
  marked('sina mål')
  lettersIn(text).insert(SENTENCE.indexOf('sina'), 'alla ')
  lettersIn(text).insert(SENTENCE.indexOf('sina') + 'alla sina mål'.length, ' och planer')
  expect(anchors.place('sina mål')).toMatchObject({ state: 'kept', quote: 'sina mål' })
  lettersIn(text).insert(SENTENCE.indexOf('sina') + 'alla sina'.length, ' egna')
  expect(anchors.place('sina mål')).toMatchObject({ state: 'changed', quote: 'sina egna mål' })
})

test('letters that go from its end and come back are in it again', () => {
  const { text, anchors, marked } = written(SENTENCE)
  marked('sina mål')
  const end = SENTENCE.indexOf('sina mål') + 8
  lettersIn(text).delete(end - 3, 3)
  expect(anchors.place('sina mål')).toMatchObject({ state: 'changed', quote: 'sina ' })
  lettersIn(text).insert(end - 3, 'mål')
  expect(anchors.place('sina mål')).toMatchObject({ state: 'kept', quote: 'sina mål' })
})

test('a letter that may as well have been typed before a passage was', () => {
  const { text, anchors, marked } = written('xabc def')
  marked('abc')
  // An "a" typed before "abc": all that the shared text knows is that there is one more.
  lettersIn(text).insert(2, 'a')
  expect(anchors.place('abc')).toMatchObject({ state: 'kept', quote: 'abc' })
})

test('Enter in the middle and Backspace after it leave a passage whole', () => {
  const { doc, text, anchors, marked } = written(SENTENCE)
  marked('sina mål varje år')
  const at = SENTENCE.indexOf('varje')
  doc.transact(() => {
    lettersIn(text).delete(at, SENTENCE.length - at)
    text.insert(1, [paragraphOf(SENTENCE.slice(at))])
  })
  expect(anchors.place('sina mål varje år')).toMatchObject({
    state: 'kept',
    quote: 'sina mål \nvarje år',
  })
  doc.transact(() => {
    text.delete(1, 1)
    lettersIn(text).insert(at, SENTENCE.slice(at))
  })
  expect(anchors.place('sina mål varje år')).toMatchObject({ quote: 'sina mål varje år' })
})

test('what is cut is removed with its words, and found where it is pasted, in another text too', () => {
  const { doc, text, anchors, marked } = written('Allmänt om kommunen.', SENTENCE)
  marked('Nämnderna får en rapport')
  text.delete(1, 1)
  expect(anchors.place('Nämnderna får en rapport')).toEqual({
    state: 'removed',
    quote: 'Nämnderna får en rapport',
  })
  expect(anchors.current('Nämnderna får en rapport')?.quote).toBe('Nämnderna får en rapport')
  const section = textOf(doc, 'section/1.1')
  section.insert(0, [paragraphOf(SENTENCE)])
  expect(anchors.place('Nämnderna får en rapport')).toMatchObject({
    state: 'moved',
    root: 'section/1.1',
    quote: 'Nämnderna får en rapport',
  })
})

test('a paragraph that is dragged to another place takes its passages with it at once', () => {
  const { doc, text, anchors, marked } = written(SENTENCE, 'Ett annat stycke.', 'Och ett till.')
  marked('mål')
  doc.transact(() => {
    text.delete(0, 1)
    text.insert(2, [paragraphOf(SENTENCE)])
  })
  expect(anchors.place('mål')).toMatchObject({
    quote: 'mål',
    from: 33 + SENTENCE.indexOf('mål'),
  })
})

test('a short quote, and one that stands in two places, is never guessed', () => {
  const { doc, text, anchors, marked } = written('Ett mål.', SENTENCE)
  marked('Ett')
  text.delete(0, 1)
  const section = textOf(doc, 'section/1.1')
  section.insert(0, [paragraphOf('Ett helt annat stycke.')])
  expect(anchors.place('Ett')).toEqual({ state: 'removed', quote: 'Ett' })
  marked('Nämnderna får en rapport')
  text.delete(0, 1)
  section.insert(0, [
    paragraphOf('Nämnderna får en rapport x'),
    paragraphOf('Nämnderna får en rapport y'),
  ])
  expect(anchors.place('Nämnderna får en rapport')).toMatchObject({ state: 'removed' })
})

test('a few words that somebody else writes later are not the passage, put in by themselves they are', () => {
  const { doc, text, anchors, marked } = written('Hos ledare i kommunen syns det.', SENTENCE)
  marked('ledare i kommunen')
  text.delete(0, 1)
  const section = textOf(doc, 'section/1.1')
  section.insert(0, [paragraphOf('Enligt ledare i kommunen, som vi har talat med, är det så.')])
  expect(anchors.place('ledare i kommunen')).toMatchObject({ state: 'removed' })
  section.delete(0, 1)
  section.insert(0, [paragraphOf('ledare i kommunen')])
  expect(anchors.place('ledare i kommunen')).toMatchObject({ state: 'moved', root: 'section/1.1' })
})

test('a paragraph that becomes the words of another does not keep its passages', () => {
  const { doc, text, anchors, marked } = written('Kommunen är bra på mycket annat.', 'Slut.')
  marked('är bra på mycket')
  doc.transact(() => {
    const letters = lettersIn(text)
    letters.delete(9, letters.length - 10)
    letters.insert(9, 'har inga mål alls')
    text.insert(2, [paragraphOf('Kommunen är bra på mycket annat.')])
  })
  expect(anchors.place('är bra på mycket')).toMatchObject({ quote: 'är bra på mycket', from: 44 })
})

test('a paragraph that is joined to another gives its last letters, although the editor keeps those of the other', () => {
  const { doc, text, anchors, marked } = written(
    'Det är klart nästa år.',
    'Vi har mål för.',
    'Slut.',
  )
  marked('klart nästa år.')
  marked('för.')
  // "r.", the whole of the next paragraph but "ör." deleted: what "r." there is now is that one's.
  doc.transact(() => {
    lettersIn(text).insert('Det är klart nästa å'.length, 'ö')
    text.delete(1, 1)
  })
  expect(anchors.place('klart nästa år.')).toMatchObject({ quote: 'klart nästa å' })
  expect(anchors.place('för.')).toMatchObject({ quote: 'ör.' })
})

test('the same where the first of two paragraphs is the one that goes', () => {
  const { doc, text, anchors, marked } = written('Börja.', 'Målet nås. Ja.', 'Målen finns.')
  marked('Målet nås')
  marked('Målen')
  // " Ja." and "Målen" deleted: the editor lets the second paragraph stand, and types in it.
  doc.transact(() => {
    text.delete(1, 1)
    lettersIn(text, 1).delete(4, 1)
    lettersIn(text, 1).insert(4, 't nås.')
  })
  expect(anchors.place('Målet nås')).toMatchObject({ state: 'kept', quote: 'Målet nås', from: 8 })
  expect(anchors.place('Målen')).toMatchObject({ state: 'removed' })
})

test('two lines put in before the end of a paragraph push it whole, although the editor keeps its last letters', () => {
  const { doc, text, anchors, marked } = written('Dialog och tjänster.', 'Slut.')
  marked('tjänster.')
  // "mål för." and "Styrning " are pasted before it: the editor keeps "r." where it is.
  doc.transact(() => {
    lettersIn(text).delete(11, 'tjänste'.length)
    lettersIn(text).insert(11, 'mål fö')
    text.insert(1, [paragraphOf('Styrning tjänster.')])
  })
  expect(anchors.place('tjänster.')).toMatchObject({ state: 'kept', quote: 'tjänster.', from: 30 })
})

test('the same where it is the first of the two lines that the editor makes anew', () => {
  const { doc, text, anchors, marked } = written('Börja.', 'Nämnder följer målen.')
  marked('Nämnder')
  // "Ja." and "Nya " are pasted behind it: the editor keeps "N" in the second line.
  doc.transact(() => {
    lettersIn(text, 1).delete(1, 'ämnder'.length)
    lettersIn(text, 1).insert(1, 'ya')
    text.insert(1, [paragraphOf('Nämnder Ja.')])
  })
  expect(anchors.place('Nämnder')).toMatchObject({ state: 'kept', quote: 'Nämnder', from: 8 })
})

test('a word that somebody typed in a passage stays behind, alone, where lines pasted before it push it', () => {
  const { doc, text, anchors, marked } = written('Alla och en har styrning av kommunens nämnder.')
  marked('har styrning av kommu')
  const at = 'Alla och en har s'.length
  lettersIn(text).insert(at, 'Kommunen ')
  expect(anchors.place('har styrning av kommu')).toMatchObject({
    quote: 'har sKommunen tyrning av kommu',
  })
  // Who pasted before "n har" had not seen the word: all letters around it are made anew.
  doc.transact(() => {
    lettersIn(text).delete(at + 'Kommunen '.length, 'tyrning av kommunens nämnder.'.length)
    lettersIn(text).delete(at - 'n har s'.length, 'n har s'.length)
    text.insert(1, [
      paragraphOf('Inte varje mål i budgeten.'),
      paragraphOf('Ledare av ochn har styrning av kommunens nämnder.'),
    ])
  })
  expect(anchors.place('har styrning av kommu')).toMatchObject({
    state: 'kept',
    quote: 'har styrning av kommu',
  })
})

test('a copy of words that stand elsewhere is not the passage that it is put over', () => {
  const { doc, text, anchors, marked } = written(
    'Följer kommunens medarbetare upp budgeten?',
    'Många av kommunens medarbetare vet inget.',
  )
  marked('Många av kommunens medarbetare')
  doc.transact(() => {
    text.delete(1, 1)
    text.insert(1, [paragraphOf('Följer kommunens medarbetare')])
  })
  expect(anchors.place('Många av kommunens medarbetare')).toMatchObject({ state: 'removed' })
})

test('letters that may as well be those behind what was taken out are not in a passage', () => {
  const before = 'alla medarbetare i tjänster med mål. Varje år på tjänster också.'
  const { text, anchors, marked } = written(before)
  marked('medarbetare i tjänster med mål.')
  // Either what follows the first " tjänster " went and the second with it, or the first went.
  const at = before.indexOf('med mål')
  lettersIn(text).delete(at, before.indexOf('också') - at)
  expect(anchors.place('medarbetare i tjänster med mål.')).toMatchObject({ quote: 'medarbetare i' })
})

test('the last letters that other words have by chance in common with a passage are not it', () => {
  const { doc, text, anchors, marked } = written('Kommunen blir bättre varje år.')
  marked('blir bättre varje år.')
  // Overwritten with "har haft tio år.": an editor changes what is different.
  doc.transact(() => {
    lettersIn(text).delete(9, 'blir bättre varje '.length)
    lettersIn(text).insert(9, 'har haft tio ')
  })
  expect(anchors.place('blir bättre varje år.')).toMatchObject({ state: 'removed' })
})

test('a sentence that is moved into the middle of a passage is not in it', () => {
  const { doc, text, anchors, marked } = written('Den ena halvan, och den andra halvan.', SENTENCE)
  marked('Den ena halvan, och den andra halvan.')
  doc.transact(() => {
    text.delete(1, 1)
    lettersIn(text).insert('Den ena halvan, '.length, SENTENCE)
  })
  expect(anchors.place('Den ena halvan, och den andra halvan.')).toMatchObject({
    quote: 'och den andra halvan.',
  })
})

test('no letter that is two is halved, and a footnote is one', () => {
  const { text, anchors, marked, said } = written('Ja 😀 nej')
  const at = said().indexOf('😀')
  expect(anchorOf(text, on, at + 1, at + 2)?.quote).toBe('😀')
  const paragraph = text.get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph')
  const note = new Y.XmlElement('footnote')
  note.insert(0, [new Y.XmlText('Avslutades senare.')])
  paragraph.insert(1, [note, new Y.XmlElement('hardBreak'), new Y.XmlText('och mer')])
  expect(marked('nej\uFFFC\noch').quote).toBe('nej\uFFFC\noch')
  lettersIn(text).insert(0, 'Å')
  expect(anchors.place('nej\uFFFC\noch')).toMatchObject({ state: 'kept', from: 8 })
  expect(anchorOf(text, on, 0, 1), 'nothing but a line break').toBeUndefined()
})

test('an anchor whose letters have not arrived yet is found when they have', () => {
  const { doc, text, marked } = written(SENTENCE)
  const far = new Y.Doc()
  Y.applyUpdate(far, Y.encodeStateAsUpdate(doc))
  const theirs = new Anchors(far, on.room, ROOTS)
  lettersIn(text).insert(0, 'En helt ny mening. ')
  theirs.set('new', marked('helt ny'))
  expect(theirs.place('new')).toMatchObject({ state: 'removed' })
  Y.applyUpdate(far, Y.encodeStateAsUpdate(doc))
  expect(theirs.place('new')).toMatchObject({ state: 'kept', quote: 'helt ny' })
})

test('an old anchor is found by its letters, else by its words and what stood around them', () => {
  const { doc, text, marked } = written(SENTENCE, SENTENCE)
  const first = marked('sina mål')
  text.delete(0, 1)
  text.insert(1, [paragraphOf(`Nytt. ${SENTENCE}`)])
  expect(placeOf(doc, first, ROOTS), 'two that read the same').toMatchObject({ state: 'removed' })
  const second = marked('Nämnderna får en rapport')
  expect(placeOf(doc, second, ROOTS)).toMatchObject({ state: 'kept' })
  expect(placeOf(doc, { ...second, start: 'AAAA', end: '!' }, ROOTS)).toMatchObject({
    state: 'moved',
    quote: 'Nämnderna får en rapport',
  })
})

test('looked at when it rests is the same as looked at with each letter', () => {
  const { doc, text, marked } = written(SENTENCE)
  const atRest = new Anchors(doc, on.room, ROOTS, { atRest: true })
  const eager = new Anchors(doc, on.room, ROOTS)
  const anchor = marked('sina mål varje år')
  for (const each of [atRest, eager]) each.set('one', anchor)
  const at = SENTENCE.indexOf('mål')
  for (const letter of 'viktiga ') lettersIn(text).insert(at, letter)
  doc.transact(() => {
    const rest = lettersIn(text).toString().slice(at)
    lettersIn(text).delete(at, rest.length)
    text.insert(1, [paragraphOf(rest)])
  })
  expect(atRest.place('one')).toEqual(eager.place('one'))
  expect(atRest.current('one')).toEqual(eager.current('one'))
})

test('what is far from a change is only pushed', () => {
  const { text, anchors, marked } = written(
    ...Array.from({ length: 40 }, (_, nth) => `#${nth}# ${SENTENCE}`),
  )
  const quotes = Array.from({ length: 40 }, (_, nth) => `#${nth}# Kommunen`)
  for (const quote of quotes) marked(quote)
  lettersIn(text, 20).insert(30, 'mycket ')
  text.delete(10, 1)
  text.insert(30, [paragraphOf('Ett nytt stycke.')])
  expect(anchors.place('#10# Kommunen')).toMatchObject({ state: 'removed' })
  for (const quote of quotes.filter((each) => each !== '#10# Kommunen'))
    expect(anchors.place(quote)).toMatchObject({ state: 'kept', quote })
})
