import { type Html, html } from '../html/html.ts'
import type { Chart } from './chart.ts'

/** What is drawn within a frame of so many units. */
export interface Drawing {
  width: number
  height: number
  inside: Html
}

/**
 * A picture with its words around what is drawn. The letters are of a family that every form of the
 * report has; a page puts its own in their place.
 */
export function drawn(chart: Omit<Chart, 'svg'>, { width, height, inside }: Drawing): Chart {
  const { id, title, said } = chart
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" data-chart="${id}" role="img" aria-labelledby="${id}-name" aria-describedby="${id}-said" viewBox="0 0 ${rounded(width)} ${rounded(height)}" font-family="'Source Sans 3', sans-serif" font-size="14" fill="currentColor"><title id="${id}-name">${title}</title><desc id="${id}-said">${said}</desc>${inside}</svg>`
  return { ...chart, svg: svg.markup }
}

/** As short as a drawing needs a length. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100
}

const COLOURS =
  '.chart{color:#1d2324}.bar,.dot{fill:#0f5f66}.bar-open,.line{stroke:#0f5f66}.soft{fill:#566061}.figure{font-weight:600}'

/** A picture in the report's colours, for paper; in grey they are as far apart as their shapes. */
export function coloured(svg: string): string {
  return svg.replace(/^<svg [^>]*>/, (start) => `${start}<style>${COLOURS}</style>`)
}
