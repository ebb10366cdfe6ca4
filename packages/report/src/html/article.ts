import { chaptersOf } from '../outline/chaptersOf.ts'
import type { Chapter, Heading, Part } from '../outline/outline.ts'
import type { Report } from '../report/report.ts'
import type { ReportBlock } from '../report/reportBlock.ts'
import { dayWords } from '../words/dayWords.ts'
import { reportWords } from '../words/reportWords.ts'
import { headingHtml } from './blocks.ts'
import { editionWords } from './editionWords.ts'
import { footnotesHtml, footnotesIn } from './footnotes.ts'
import { type Html, html } from './html.ts'
import { type Beside, partHtml } from './parts.ts'

/** The report itself: its cover, its contents and its chapters, to stand in a page. */
export function articleOf(report: Report, beside: Beside = {}): Html {
  const chapters = chaptersOf(report)
  return html`<article class="report" lang="${report.language}">
${coverHtml(report)}
${contentsHtml(report, chapters)}
<div class="chapters">
${chapters.map((chapter) => chapterHtml(chapter, report, beside))}</div>
</article>`
}

function coverHtml(report: Report): Html {
  const { municipality, year, template, assessed, language } = report
  const words = reportWords(language)
  return html`<header class="cover">
<p class="kicker">${words.kicker}</p>
<h1>${municipality} ${year}</h1>
<p class="edition" data-state="${report.edition.state}">${editionWords(report)}</p>
<p class="about">${template.title}${assessed !== null && html`. ${words.assessed(dayWords(assessed, words))}.`}</p>
</header>`
}

function contentsHtml({ language }: Report, chapters: readonly Chapter[]): Html {
  const { contents } = reportWords(language)
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${contents}</h2>
<ol>${chapters.map(
    ({ id, heading, under }) => html`
<li><a href="#${id}">${heading}</a>${linksTo(under)}</li>`,
  )}</ol>
</nav>`
}

function linksTo(under: readonly Heading[]): Html | undefined {
  const named = under.filter(({ heading }) => heading !== null)
  if (named.length === 0) return undefined
  return html`<ul>${named.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul>`
}

function chapterHtml(chapter: Chapter, report: Report, beside: Beside): Html {
  const { id, no, heading } = chapter
  const words = reportWords(report.language)
  // Notes stand where their page would end: under each area, and else under the chapter.
  const isLong = chapter.id === 'areas'
  return html`<section class="chapter" aria-labelledby="${id}">
${headingHtml(2, html`<span class="no">${no}</span> ${heading}`, id)}
${partsHtml(chapter, report, beside, 2)}
${chapter.under.map(
  (under) => html`${sectionHtml(under, report, beside, 3)}
${isLong && footnotesHtml(notesUnder(under), words)}`,
)}
${!isLong && footnotesHtml(notesUnder(chapter), words)}
</section>
`
}

function sectionHtml(section: Heading, report: Report, beside: Beside, level: number): Html {
  const { id, heading, under } = section
  if (heading === null) return html`${partsHtml(section, report, beside, level - 1)}`
  // Without a name of its own: eight places called "Allmänt" would be no landmarks to go by.
  return html`<section>
${headingHtml(level, html`${heading}`, id)}
${partsHtml(section, report, beside, level)}
${under.map((deeper) => sectionHtml(deeper, report, beside, level + 1))}</section>
`
}

function partsHtml(section: Heading, report: Report, beside: Beside, level: number): Html[] {
  const under = { level, heading: section.heading ?? '' }
  return section.parts.map((part) => partHtml(part, report, under, beside))
}

function notesUnder({ parts, under }: Heading): ReturnType<typeof footnotesIn> {
  return [...parts.flatMap((part) => footnotesIn(blocksIn(part))), ...under.flatMap(notesUnder)]
}

function blocksIn(part: Part): readonly ReportBlock[] {
  if (part.part === 'text') return part.text.blocks
  return part.part === 'lists' ? [...part.strengths.blocks, ...part.improvements.blocks] : []
}
