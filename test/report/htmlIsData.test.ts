import type { Block, Inline, ListItem } from '@samsyn/document'
import { htmlOf } from '@samsyn/report'
import type { Template } from '@samsyn/scoring'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { arbitraryText } from '../support/arbitraryBlocks.ts'
import { theComparison, theFollowUp } from '../support/comparedReport.ts'
import { footnote, paragraph, someReport, textsBy, theTemplate } from '../support/someReport.ts'

/** What breaks out of markup somewhere, if anything does. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><svg/onload=alert(1)>',
    '</desc></svg><iframe src=//evil>',
    '<!--',
    '-->',
    ']]>',
    '&lt;b&gt;',
    '&#x3c;script&#x3e;',
    '\\3c script\\3e ',
    '"}@import "//evil";@page{content:"',
    '{{constructor}}',
    '`',
    'javascript:alert(1)',
    '\u202Eabc',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'<>"\'&/=`\\ abc'), maxLength: 20 }),
)

/** The same report twice: with what is hostile in each place of text, and with a plain word. */
const pair = fc
  .record({
    texts: fc.array(arbitraryText, { minLength: 3, maxLength: 8 }),
    said: fc.array(hostile, { minLength: 1, maxLength: 12 }),
    language: fc.constantFrom('sv' as const, 'nb' as const),
  })
  .map(({ texts, said, language }) => {
    const page = (word: (plain: string) => string) => {
      const template: Template = {
        ...named(word),
        language,
      }
      const all = [
        [paragraph(word('Först'), footnote(word('not')))],
        ...texts.map((blocks) => blocks.map((block) => worded(block, word))),
      ]
      const made = someReport({
        municipality: word('Ekbacka'),
        template,
        textOf: textsBy(all),
        // Rows would break their long names into lines, as many as it takes.
        comparison: { ...theComparison, rows: [], base: { ...theComparison.base, set: word('') } },
        followUp: {
          year: 2022,
          items: theFollowUp.items.map((item) => ({
            ...item,
            improvement: word(item.improvement),
            comment: word(item.comment),
          })),
        },
      })
      return htmlOf(made)
    }
    let next = 0
    // Always with a letter around it, so that nothing of it is empty and left out.
    return {
      plain: page(() => 'x'),
      hostile: page(() => `x${said[next++ % said.length] ?? ''}x`),
    }
  })

test('text is data: whatever it says, the page has the same marks, elements and attributes', () => {
  fc.assert(
    fc.property(pair, ({ plain, hostile: page }) => {
      for (const sign of ['<', '>', '"'])
        expect(page.split(sign).length).toBe(plain.split(sign).length)
      expect(skeletonOf(page)).toEqual(skeletonOf(plain))
    }),
    { numRuns: 20 },
  )
})

test('what a text says is what a reader reads', () => {
  const said = '<b>5 < 7</b> & "så" \'här\' &amp; </p>'
  const { document } = parseHTML(htmlOf(someReport({ textOf: () => [paragraph(said)] })))
  const text = document.querySelector('[data-room="area-2"][data-root="section/2.2"]')
  expect(text?.textContent).toBe(said)
})

test('a link that is none of the safe ones is no link', () => {
  const link = (href: string): Inline => ({ type: 'text', text: 'hit', marks: { link: href } })
  const made = someReport({
    textOf: () => [
      paragraph(
        link('javascript:alert(1)'),
        link(' jAvAsCrIpT:alert(1)'),
        link('data:text/html,x'),
        link('//evil'),
        link('https://example.org/"onclick="x'),
      ),
    ],
  })
  const { document } = parseHTML(htmlOf(made))
  const links = [...document.querySelectorAll('.text a')]
  expect(new Set(links.map((one) => one.getAttribute('href')))).toEqual(
    new Set(['https://example.org/"onclick="x']),
  )
  for (const one of links) {
    expect(one.getAttributeNames().sort()).toEqual(['href', 'rel', 'target'])
    expect(one.getAttribute('rel')).toContain('noopener')
  }
})

/** Every element with the names of its attributes, in order. */
function skeletonOf(page: string): string[] {
  const { document } = parseHTML(page)
  return [...document.querySelectorAll('*')].map(
    (one) => `${one.tagName} ${one.getAttributeNames().join(' ')}`,
  )
}

function named(word: (plain: string) => string): Template {
  return {
    ...theTemplate,
    title: word(theTemplate.title),
    areas: theTemplate.areas.map((area) => ({
      ...area,
      // A chart breaks a long name into lines, which are elements of their own.
      name: word(area.name).replace(/\s+/g, '_').slice(0, 50),
      subQuestions: area.subQuestions.map((row) => ({ ...row, name: word(row.name) })),
      sections: area.sections.map((section) => ({ ...section, heading: word(section.heading) })),
    })),
  }
}

function worded(block: Block, word: (plain: string) => string): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: block.content.map((one) => said(one, word)) }
    case 'list':
      return {
        ...block,
        items: block.items.map(
          (item): ListItem => ({ ...item, blocks: item.blocks.map((one) => worded(one, word)) }),
        ),
      }
    case 'quotation':
      return { ...block, blocks: block.blocks.map((one) => worded(one, word)) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => worded(one, word)) })),
        ),
      }
  }
}

function said(one: Inline, word: (plain: string) => string): Inline {
  return one.type === 'break' ? one : { ...one, text: word(one.text) }
}
