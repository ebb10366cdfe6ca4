import type { Block, Inline, Marks } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { footnote, list, paragraph, someReport } from '../support/someReport.ts'

function text(said: string, marks: Marks = {}): Inline {
  return { type: 'text', text: said, marks }
}

/** Long enough to be broken over lines, and here and there over pages. */
function longText(about: string): Block[] {
  const sentence = `${about} följs upp av kommunstyrelsen, nämnderna och bolagen i mål- och resultatstyrningen, samhällsutvecklingsstrategierna och kvalitetsförbättringsprogrammet; e-tjänsterna nås dygnet runt.`
  return [
    paragraph(Array.from({ length: 5 }, () => sentence).join(' ')),
    paragraph(
      text(`${sentence} `),
      footnote(`${about}: antaget i fullmäktige 2024.`),
      text(sentence),
    ),
  ]
}

const everything: Block[] = [
  paragraph(
    text('Ett '),
    text('starkt', { strong: true }),
    text(' ord, ett '),
    text('betonat', { emphasis: true }),
    text(' och '),
    text('ett gott exempel', { goodExample: true }),
    text(', med '),
    text('en adress', { link: 'https://example.org/a?b=1' }),
    text(' och en fotnot'),
    footnote('Se planen.'),
    text('.'),
  ),
  paragraph(text('En rad'), { type: 'break' }, text('och nästa')),
  { type: 'heading', level: 1, content: [text('Egen rubrik')] },
  {
    type: 'list',
    ordered: true,
    items: [
      { blocks: [paragraph('Ett')] },
      { blocks: [paragraph('Två'), list('under två', 'också')] },
      { blocks: [paragraph('Tre')] },
    ],
  },
  { type: 'heading', level: 2, content: [text('En mindre')] },
  { type: 'quotation', blocks: [paragraph('Det som sägs i ett dokument.')] },
  {
    type: 'table',
    rows: [
      [
        { header: true, blocks: [paragraph('År')] },
        { header: true, blocks: [paragraph('Antal')] },
      ],
      [
        { header: false, blocks: [paragraph('2024')] },
        { header: false, blocks: [paragraph('14')] },
      ],
    ],
  },
  paragraph('Sist.'),
]

/** A report with something of everything, long enough to go over pages. */
export function told(said: Parameters<typeof someReport>[0] = {}): Report {
  return someReport({
    municipality: 'Åvik',
    textOf: ({ room, root }) => {
      if (root === 'strengths') return [list('En styrka som märks', `${room} har en till`)]
      if (root === 'improvements') return [list('Något att förbättra')]
      return root === 'section/3.2+3.3' || root === 'comments' ? everything : longText(root)
    },
    ...said,
  })
}
