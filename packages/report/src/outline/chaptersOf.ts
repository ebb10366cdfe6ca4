import type { Chart } from '../charts/chart.ts'
import { chartsOf } from '../charts/chartsOf.ts'
import type { Report, ReportArea, ReportText } from '../report/report.ts'
import { dayWords } from '../words/dayWords.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { followUpAreas, outcomesOf } from './followUpAreas.ts'
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
  const { evaluation, comments } = report.summary
  return [
    aboutChapter(words),
    {
      id: 'summary',
      heading: words.chapters.summary(report.municipality),
      parts: [],
      under: [
        textUnder('evaluation', words.headings.evaluation, evaluation),
        resultUnder(words.headings.result, report, words),
        comparisonsUnder(report, words),
        textUnder('comments', words.headings.comments, comments),
        ...followUpUnder(report, words),
      ],
    },
    areasChapter(report, words),
    ...scoresChapter(report, words),
  ]
}

/** As KS' reports are built: method and result by themselves, the conclusion last. */
function norwegian(report: Report, words: ReportWords): Titled[] {
  const { evaluation, comments } = report.summary
  const passages = goodPassages(report.areas)
  return [
    aboutChapter(words),
    textUnder('evaluation', words.chapters.method, evaluation),
    {
      ...resultUnder(words.chapters.result, report, words),
      under: [comparisonsUnder(report, words), ...followUpUnder(report, words)],
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

/** The total and the pictures of the areas, as soon as what they are shown beside is named. */
function resultUnder(heading: string, report: Report, words: ReportWords): Titled {
  const { scores, summary } = report
  const text: Part = { part: 'text', text: summary.result }
  const parts: Part[] = scores
    ? [
        { part: 'total', total: scores.total },
        ...baseParts(report, words),
        ...chartsPart(report, ['bars', 'profile']),
      ]
    : [{ part: 'said', words: words.unscored }]
  return { id: 'result', heading, parts: [text, ...parts], under: [] }
}

function comparisonsUnder(report: Report, words: ReportWords): Titled {
  return {
    id: 'comparisons',
    heading: words.headings.comparisons,
    parts: [
      { part: 'text', text: report.summary.comparisons },
      ...chartsPart(report, ['years', 'totals', 'dots']),
    ],
    under: [],
  }
}

function baseParts({ comparison }: Report, words: ReportWords): Part[] {
  if (!comparison) return []
  const { set, version, dated, since, evaluations } = comparison.base
  const base = {
    set,
    version,
    day: dayWords(dated, words),
    evaluations: words.comparison.evaluations(evaluations, since),
  }
  return [{ part: 'said', words: words.comparison.base(base) }]
}

function chartsPart(report: Report, which: readonly Chart['id'][]): Part[] {
  const all = chartsOf(report)
  const charts = which.flatMap((id) => all.filter((chart) => chart.id === id))
  return charts.length > 0 ? [{ part: 'charts', charts }] : []
}

/** Last of what is told in short: it goes on to the areas, one by one. */
function followUpUnder(report: Report, words: ReportWords): Titled[] {
  const { followUp } = report
  if (!followUp || followUp.items.length === 0) return []
  return [
    {
      id: 'follow-up',
      heading: words.followUp.heading(followUp.year),
      parts: [
        { part: 'said', words: words.followUp.lead(outcomesOf(followUp.items)) },
        { part: 'followUp', areas: followUpAreas(report) },
      ],
      under: [],
    },
  ]
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
