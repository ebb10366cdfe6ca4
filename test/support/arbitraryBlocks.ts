import type { Block, Inline, ListItem, Marks } from '@samsyn/document'
import fc from 'fast-check'

const word = fc.constantFrom(
  'Kommunen',
  'följer',
  'upp',
  'mål',
  'och',
  'budget',
  'å',
  '🧭',
  '3,5',
  '.',
)
const marks: fc.Arbitrary<Marks> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ strong: true as const }) },
  { weight: 1, arbitrary: fc.constant({ emphasis: true as const, goodExample: true as const }) },
  { weight: 1, arbitrary: fc.constant({ link: 'https://example.org/' }) },
)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))

/** As they are read: no empty run, and none beside its like. */
const arbitraryContent: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }),
      },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('footnote' as const),
          text: fc.oneof(words, fc.constant('')),
        }),
      },
    ),
    { maxLength: 4 },
  )
  .map((all) =>
    all.filter(
      (one, place) =>
        !(
          one.type === 'text' &&
          all[place - 1]?.type === 'text' &&
          JSON.stringify(one.marks) === JSON.stringify((all[place - 1] as { marks: Marks }).marks)
        ),
    ),
  )
  .filter((all) =>
    all.every((one, place) => {
      const before = all[place - 1]
      return !(
        one.type === 'text' &&
        before?.type === 'text' &&
        JSON.stringify(one.marks) === JSON.stringify(before.marks)
      )
    }),
  )

const paragraph = fc.record({ type: fc.constant('paragraph' as const), content: arbitraryContent })
const heading = fc.record({
  type: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const),
  content: arbitraryContent,
})

function listOf(inside: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(
      fc.array(inside, { minLength: 1, maxLength: 2 }),
      fc.option(fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc'), { nil: undefined }),
      fc.option(fc.constantFrom('3.1', '3.2'), { nil: undefined }),
    )
    .map(([blocks, point, subQuestion]) => ({
      blocks,
      ...(point !== undefined && { point }),
      ...(subQuestion !== undefined && { subQuestion }),
    }))
  return fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  })
}

const plain: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  { weight: 1, arbitrary: listOf(paragraph) },
)
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 2, arbitrary: listOf(plain) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('quotation' as const),
      blocks: fc.array(plain, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(
        fc.array(
          fc.record({
            header: fc.boolean(),
            blocks: fc.array(plain, { minLength: 1, maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
)

/** A text as `blocksOf` would read one. */
export const arbitraryText: fc.Arbitrary<Block[]> = fc.array(block, { maxLength: 6 })

/** A text, and the same after some changes anywhere in it. */
export const changedText: fc.Arbitrary<[Block[], Block[]]> = fc
  .tuple(arbitraryText, arbitraryText, fc.array(fc.nat(100), { maxLength: 4 }))
  .map(([text, other, places]) => {
    const changed = [...text]
    for (const place of places) {
      const one = other[place % Math.max(1, other.length)]
      if (place % 3 === 0) changed.splice(place % (changed.length + 1), 1)
      else if (one) changed.splice(place % (changed.length + 1), place % 2, one)
    }
    return [text, changed]
  })
