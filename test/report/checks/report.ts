import type { Block, ListItem } from '@samsyn/document'
import type { CheckedReport, CheckedText } from '@samsyn/report'
import { type SubQuestionNo, subQuestionNo } from '@samsyn/scoring'

/** A small report in which nothing is wrong: one area with two sub-questions, and a summary. */
export function soundReport(): CheckedReport {
  return {
    municipality: 'Haninge',
    otherMunicipalities: ['Höganäs', 'Upplands Väsby', 'Väsby', 'Mark', 'Vara', 'Uppsala', 'Ed'],
    year: 2023,
    texts: [
      {
        ref: { room: 'summary', root: 'result' },
        kind: 'summary',
        area: null,
        subQuestions: [],
        blocks: [paragraph('Kommunen får 66 poäng av 100.')],
      },
      area('general', [paragraph('Så här brukar området beskrivas.')]),
      {
        ...area('section/1.1', [paragraph('Här finns en plan.')]),
        kind: 'section',
        subQuestions: [no('1.1')],
      },
      {
        ...area('section/1.2', [paragraph('Här finns en uppföljning.')]),
        kind: 'section',
        subQuestions: [no('1.2')],
      },
      {
        ...area('strengths', [list({ words: 'Planen är känd', subQuestion: '1.1' })]),
        kind: 'strengths',
      },
      {
        ...area('improvements', [
          list({ words: 'Följ upp oftare', subQuestion: '1.2', point: 'aaaaaaaa' }),
        ]),
        kind: 'improvements',
      },
    ],
    areas: [
      {
        no: 1,
        figure: { maximum: 100, printed: { points: 66, percent: 66 } },
        rows: [
          { no: no('1.1'), maximum: 40, printed: { points: 38, percent: 95 }, textMoved: false },
          { no: no('1.2'), maximum: 60, printed: { points: 28, percent: 47 }, textMoved: false },
        ],
      },
    ],
    total: { maximum: 100, printed: { points: 66, percent: 66 } },
    interviewees: ['Ingalill Sköld'],
    supported: new Set(['aaaaaaaa']),
    threads: [],
    followUp: [{ no: 1, area: 1, text: 'Mät oftare', answered: true }],
  }
}

/** The report with other words in one text. */
export function withText(root: string, blocks: Block[], report = soundReport()): CheckedReport {
  const texts = report.texts.map((text) => (text.ref.root === root ? { ...text, blocks } : text))
  return { ...report, texts }
}

export function withWords(root: string, words: string): CheckedReport {
  return withText(root, [paragraph(words)])
}

export function paragraph(words: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text: words, marks: {} }] }
}

export function withFootnote(words: string, footnote: string): Block {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: words, marks: {} },
      { type: 'footnote', text: footnote },
    ],
  }
}

export function list(...items: { words: string; point?: string; subQuestion?: string }[]): Block {
  return {
    type: 'list',
    ordered: false,
    items: items.map(({ words, ...item }): ListItem => ({ blocks: [paragraph(words)], ...item })),
  }
}

export function no(text: string): SubQuestionNo {
  return subQuestionNo.parse(text)
}

function area(root: string, blocks: Block[]): CheckedText {
  return {
    ref: { room: 'area-1', root },
    kind: 'general',
    area: 1,
    subQuestions: [no('1.1'), no('1.2')],
    blocks,
  }
}
