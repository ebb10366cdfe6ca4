import type { Report, ReportArea, ReportText } from '../report/report.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { goodPassages } from './goodPassages.ts'
import type { Chapter, Heading, Part, Titled } from './outline.ts'

/** The chapters of a report, as its language has them. */
export function chaptersOf(report: Report): Chapter[] {
  const words = reportWords(report.language)
  const chapters = report.language === 'nb' ? norwegian(report, words) : swedish(report, words)
  return chapters.map((chapter, place) => ({ no: place + 1, ...chapter }))
}

/** As SKR publishes it. */
function swedish(report: Report, words: ReportWords): Titled[] {
  const { evaluation, result, comparisons, comments } = report.summary
  return [
    aboutChapter(words),
    {
      id: 'summary',
      heading: words.chapters.summary(report.municipality),
      parts: [],
      under: [
        textUnder('evaluation', words.headings.evaluation, evaluation),
        {
          id: 'result',
          heading: words.headings.result,
          parts: [{ part: 'text', text: result }, ...resultParts(report, words)],
          under: [],
        },
        textUnder('comparisons', words.headings.comparisons, comparisons),
        textUnder('comments', words.headings.comments, comments),
      ],
    },
    areasChapter(report, words),
    ...scoresChapter(report, words),
  ]
}

/** As KS' reports are built: method and result by themselves, the conclusion last. */
function norwegian(report: Report, words: ReportWords): Titled[] {
  const { evaluation, result, comparisons, comments } = report.summary
  const passages = goodPassages(report.areas)
  return [
    aboutChapter(words),
    textUnder('evaluation', words.chapters.method, evaluation),
    {
      id: 'result',
      heading: words.chapters.result,
      parts: [{ part: 'text', text: result }, ...resultParts(report, words)],
      under: [textUnder('comparisons', words.headings.comparisons, comparisons)],
    },
    areasChapter(report, words),
    ...(passages.length === 0
      ? []
      : [
          {
            id: 'examples',
            heading: words.chapters.examples,
            parts: [{ part: 'examples' as const, passages }],
            under: [],
          },
        ]),
    ...scoresChapter(report, words),
    textUnder('comments', words.chapters.comments, comments),
  ]
}

function aboutChapter(words: ReportWords): Titled {
  return { id: 'about', heading: words.chapters.about, parts: [{ part: 'about' }], under: [] }
}

function resultParts({ scores }: Report, words: ReportWords): Part[] {
  return [scores ? { part: 'result', scores } : { part: 'said', words: words.unscored }]
}

function areasChapter(report: Report, words: ReportWords): Titled {
  const { areas, scores } = report
  return {
    id: 'areas',
    heading: words.chapters.areas,
    parts: [],
    under: areas.map((area) => areaUnder(area, scores, words)),
  }
}

function areaUnder(area: ReportArea, scores: Report['scores'], words: ReportWords): Heading {
  const { no, name, labels, general, sections, strengths, improvements } = area
  const sum = scores?.areas.find((scored) => scored.no === no)?.sum ?? null
  return {
    id: `area-${no}`,
    heading: words.headings.area(no, name),
    parts: [{ part: 'box', labels, sum }],
    under: [
      textUnder(`area-${no}-general`, words.headings.general, general),
      ...sections.map(({ key, heading, text }) =>
        textUnder(`section-${key.replaceAll('+', '-')}`, heading, text),
      ),
      {
        id: `area-${no}-lists`,
        heading: null,
        parts: [{ part: 'lists', strengths, improvements }],
        under: [],
      },
    ],
  }
}

function scoresChapter({ scores }: Report, words: ReportWords): Titled[] {
  if (!scores) return []
  const { areas, percent } = scores
  return [
    {
      id: 'scores',
      heading: words.chapters.scores,
      parts: [
        { part: 'said', words: words.scoresLead },
        ...areas.map((area): Part => ({ part: 'table', area, percent })),
      ],
      under: [],
    },
  ]
}

function textUnder(id: string, heading: string, text: ReportText): Titled {
  return { id, heading, parts: [{ part: 'text', text }], under: [] }
}
