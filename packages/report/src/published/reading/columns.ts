import type { FoundItem } from './itemsOf.ts'
import { itemText } from './itemsOf.ts'

/** Where the second of two columns begins that a text has one after the other. */
export interface ColumnBreak {
  /** The place of its first item. */
  at: number
  /** Whether the text marks it; else the words of the items have told. */
  isMarked: boolean
}

/** A text that the items are about, from the first. */
export interface About {
  heading: string
  text: string
}

/**
 * Strengths and improvements of a table whose columns a text has one after the other, often with
 * nothing between them. Both go through the sub-questions in order, so the second begins where the
 * order does; and improvements say what should be more, and are told in the text in such sentences.
 */
export function columnBreak(items: readonly FoundItem[], about: readonly About[]): ColumnBreak {
  const marked = items.flatMap(({ lines: [first] }, place) =>
    place > 0 && first && (first.spacer || (items[place]?.isRest ?? false)) ? [place] : [],
  )
  const [one] = marked
  if (one !== undefined && marked.length === 1) return { at: one, isMarked: true }
  return { at: brokenByWords(items.map(itemText), about), isMarked: false }
}

function brokenByWords(items: readonly string[], about: readonly About[]): number {
  if (items.length < 2) return items.length
  const order = orderOf(items, about)
  const wishes = wishesOf(items, about)
  const before = along(order)
  const after = along(order.toReversed().map((row) => row.toReversed())).toReversed()
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  let best = { at: 1, score: Number.NEGATIVE_INFINITY }
  let passed = 0
  for (let at = 1; at < items.length; at += 1) {
    passed += wishes[at - 1] ?? 0
    const score = (before[at] ?? 0) + (after[at] ?? 0) + wished - 2 * passed
    if (score > best.score) best = { at, score }
  }
  return best.at
}

/** How well the first n rows go through the columns without going back, for every n. */
function along(rows: readonly (readonly number[])[]): number[] {
  const width = rows[0]?.length ?? 0
  let reached = new Array<number>(width).fill(0)
  const best = [0]
  for (const row of rows) {
    let highest = 0
    reached = reached.map((so, column) => {
      highest = Math.max(highest, so)
      return highest + (row[column] ?? 0)
    })
    best.push(Math.max(0, ...reached))
  }
  return best
}

/** How much each item is about each text, 1 for the one that it is most about. */
function orderOf(items: readonly string[], about: readonly About[]): number[][] {
  const texts = about.map(({ heading, text }) => new Set(stems(`${heading} ${text}`)))
  const titles = about.map(({ heading }) => new Set(stems(heading)))
  const rarity = (stem: string) =>
    1 / Math.max(1, texts.filter((text) => text.has(stem)).length) ** 2
  return items.map((item) => {
    const own = stems(item)
    const likes = texts.map((text, place) =>
      own.reduce((sum, stem) => {
        const inTitle = titles[place]?.has(stem) ? 2 : 0
        return sum + (text.has(stem) ? (1 + inTitle) * rarity(stem) : 0)
      }, 0),
    )
    const most = Math.max(...likes, 0)
    return likes.map((like) => (most > 0 ? like / most : 0))
  })
}

const WISH =
  /^(?:(?:en |ett |et )?(?:mer|fler|flera|bättre|bedre|flere|större|større|tydligare|tydeligere|bredare|ökad|økt|utökad|fortsatt|samlad|samlet|kontinuerlig|systematisk|övergripande uppföljning|djupare)|ytterligare|öka|øke?|utveckl|videreutvikl|stärk|styrk|förbättr|forbedr|bredd|förtydlig|följ|følg|fortsätt|fortsett|definier|presenter|planer|skapa|skap|utvärder|evaluer|synliggör|synliggjør|prioriter|systematiser|samordn|analys|arbeta|använd|inför|innfør|se över|översyn|ta fram|framtag|säkerställ|sikre|komplettera|effektivisera|förenkla|forenkl|tillgängliggör|bygg|etabler|behov|möjliggör|undersök|obligatorisk)/iu
const WISHED =
  /(?:förbättr|forbedr|skulle|bör\b|behöv|behov|saknas|mangler|kan utveckl|utvecklingsområde|utmaning|utfordring|svårt|stärkas)/iu
const PRAISED =
  /(?:gott exempel|goda? |styrka|styrke|tydlig|väl |godt |framkant|bra |genomtänkt|stark)/iu

/** Above 0 for what should be better, below for what is good. */
function wishesOf(items: readonly string[], about: readonly About[]): number[] {
  const sentences = about.flatMap(({ text }) =>
    text.split(/(?<=[.!?])\s+/u).map((sentence) => ({
      stems: new Set(stems(sentence)),
      tone: (WISHED.test(sentence) ? 1 : 0) - (PRAISED.test(sentence) ? 1 : 0),
    })),
  )
  return items.map((item) => {
    const own = stems(item)
    const shares = sentences.map(({ stems: there, tone }) => {
      const shared = own.filter((stem) => there.has(stem)).length / Math.max(1, own.length)
      return tone * shared ** 2
    })
    const told = shares.toSorted((one, other) => Math.abs(other) - Math.abs(one)).slice(0, 2)
    return (WISH.test(item) ? 0.7 : -0.35) + told.reduce((sum, share) => sum + share, 0) * 0.5
  })
}

/** The beginnings of its longer words. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, 6)))]
}
