import { type Html, html } from '@samsyn/report'
import type { OutsideWords } from './words/outsideWords.ts'

/** What a report is handed over as. Its plan of action stands in the sheets. */
const forms = ['pdf', 'docx', 'xlsx'] as const
type OutForm = (typeof forms)[number]

/** "report.pdf" */
export function formOf(file: string | undefined): OutForm | undefined {
  return forms.find((form) => file === `report.${form}`)
}

/** The ways to a report's files; `address` is its page's. */
export function filesOut(address: string, { files }: OutsideWords): Html {
  return html`<p class="outside files"><span>${files.lead}</span>${forms.map(
    (form) => html` <a href="${address}/report.${form}" download>${files[form]}</a>`,
  )}</p>`
}
