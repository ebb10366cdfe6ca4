import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { safeLink } from './safeLink.ts'

/**
 * Goes up whenever a document written with the new schema would lose something in an old tab:
 * y-prosemirror deletes from the shared document what its own schema does not know. The server
 * refuses a tab that says another number (`reload`), so a mixed room cannot arise.
 */
export const SCHEMA_VERSION = 3

/** The headings within a section: the section's own stands above them, outside the text. */
export const HEADING_LEVELS = [1, 2] as const

/**
 * What a narrative may hold. One schema for editor, server and report.
 *
 * Whatever may stand in a node may stand there in any number and order (`a*`, `(a | b)+`). Then any
 * two edits that each fit still fit when they are merged; with an order ("first a paragraph, then
 * …") a merge could break it, and y-prosemirror deletes what breaks it for everybody. So only an
 * empty node can ever misfit, and the server can judge each node by its parent alone.
 */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block plain',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: aHeadingLevel } },
    parseDOM: HEADING_LEVELS.map((level) => ({ tag: tagOfHeading(level), attrs: { level } })),
    toDOM: ({ attrs }) => [tagOfHeading(attrs.level), 0],
  },
  bulletList: {
    content: 'listItem+',
    group: 'block plain list',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block plain list',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  /** A strength or an improvement has an id, and may name the sub-question that it is about. */
  listItem: {
    content: 'plain+',
    defining: true,
    attrs: {
      point: { default: null, validate: aPointOrNone },
      subQuestion: { default: null, validate: aSubQuestionOrNone },
    },
    parseDOM: [{ tag: 'li', getAttrs: pointAttributes }],
    toDOM: ({ attrs }) => [
      'li',
      {
        ...(attrs.point && { 'data-point': attrs.point }),
        ...(attrs.subQuestion && { 'data-sub-question': attrs.subQuestion }),
      },
      0,
    ],
  },
  blockquote: {
    content: 'plain+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  /** Rows of cells, none of them merged. Rows may differ in length after a merge of two edits. */
  table: {
    content: 'tableRow+',
    group: 'block',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)+',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableCell: {
    content: 'plain+',
    isolating: true,
    parseDOM: [{ tag: 'td' }],
    toDOM: () => ['td', 0],
  },
  tableHeader: {
    content: 'plain+',
    isolating: true,
    parseDOM: [{ tag: 'th' }],
    toDOM: () => ['th', 0],
  },
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  /** A note where it is referred to. Its number is where it stands, and is never stored. */
  footnote: {
    inline: true,
    group: 'inline',
    content: 'text*',
    marks: '',
    atom: true,
    selectable: false, // or a letter that is typed after an arrow key would take its place
    parseDOM: [{ tag: 'span[data-footnote]' }],
    toDOM: () => ['span', { 'data-footnote': '' }, 0],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: { validate: aSafeLink } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: hrefOf }],
    toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener noreferrer nofollow' }, 0],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  emphasis: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
  /** A passage that others may learn from. */
  goodExample: {
    inclusive: false,
    parseDOM: [{ tag: 'mark[data-good-example]' }],
    toDOM: () => ['mark', { 'data-good-example': '' }, 0],
  },
} satisfies Record<string, MarkSpec>

export type NarrativeNode = keyof typeof nodes
export type NarrativeMark = keyof typeof marks

export const narrativeSchema: Schema<NarrativeNode, NarrativeMark> = new Schema({
  topNode: 'doc',
  nodes,
  marks,
})

/** Under the section's own heading, which is the page's second. */
function tagOfHeading(level: unknown): string {
  return level === 2 ? 'h4' : 'h3'
}

function aHeadingLevel(value: unknown): void {
  if (!HEADING_LEVELS.some((level) => level === value)) throw new RangeError('no heading level')
}

function aPointOrNone(value: unknown): void {
  if (value !== null && !isPointId(value)) throw new RangeError('no id of a point')
}

function aSubQuestionOrNone(value: unknown): void {
  if (value !== null && !isSubQuestionNo(value)) throw new RangeError('no sub-question')
}

function isPointId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9]{8,24}$/.test(value)
}

function isSubQuestionNo(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\.[1-9]\d?$/.test(value)
}

/** What an item of a list says of itself on a page; what does not fit is not there. */
function pointAttributes(item: { getAttribute(name: string): string | null }) {
  const [point, subQuestion] = [
    item.getAttribute('data-point'),
    item.getAttribute('data-sub-question'),
  ]
  return {
    point: isPointId(point) ? point : null,
    subQuestion: isSubQuestionNo(subQuestion) ? subQuestion : null,
  }
}

function aSafeLink(value: unknown): void {
  if (typeof value !== 'string' || safeLink(value) !== value) throw new RangeError('no safe link')
}

/** ProseMirror reads letters under a link that is refused as letters without one. */
function hrefOf(anchor: { getAttribute(name: string): string | null }): { href: string } | false {
  const href = safeLink(anchor.getAttribute('href') ?? '')
  return href === undefined ? false : { href }
}
