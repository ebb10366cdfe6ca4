import { type Block, municipalities } from '@samsyn/document'
import type { CheckedArea, CheckedReport, CheckedText, OpenThread, Sum } from '@samsyn/report'
import {
  type EvidencePart,
  type Figure,
  type FollowUpPart,
  type MarginPart,
  type Part,
  type SectionsPart,
  type SubQuestionNo,
  sectionOf,
  type TeamView,
  type Template,
  type TextRef,
  textsOf,
} from '@samsyn/scoring'

/** What one person may know of an evaluation, and what its texts say. */
interface Known {
  view: TeamView
  template: Template
  parts: readonly Part[]
  texts: ReadonlyMap<string, { blocks: readonly Block[]; digest: string }>
}

/** By room and root. */
export function keyOfText({ room, root }: TextRef): string {
  return `${room}/${root}`
}

/** The report as it would go out now, made of nothing but what its reader may know (C1). */
export function checkedReport({ view, template, parts, texts }: Known): CheckedReport {
  const beside = sorted(parts)
  return {
    municipality: view.municipality,
    otherMunicipalities: othersThan(view.municipality, template.language),
    year: view.year,
    texts: textsOf(template).flatMap((ref) => {
      const text = texts.get(keyOfText(ref))
      return text ? [{ ref, ...aboutText(ref, template), blocks: text.blocks }] : []
    }),
    areas: view.areas.map(
      (area): CheckedArea => ({
        no: area.no,
        figure: sumOf(area.figure),
        rows: area.subQuestions.map(({ no, printed }) => ({
          no,
          printed,
          maximum: maximumOf(template, no),
          textMoved: beside.decided.has(no) && beside.decided.get(no) !== digestNow(no),
        })),
      }),
    ),
    total: sumOf(view.total),
    interviewees: beside.interviewees,
    supported: beside.supported,
    threads: beside.threads,
    followUp: beside.followUp,
  }

  function digestNow(no: SubQuestionNo): string | undefined {
    const ref = sectionOf(template, no)
    return ref && texts.get(keyOfText(ref))?.digest
  }
}

function aboutText(
  { room, root }: TextRef,
  { areas }: Template,
): Omit<CheckedText, 'ref' | 'blocks'> {
  const area = areas.find(({ no }) => room === `area-${no}`)
  if (!area) return { kind: 'summary', area: null, subQuestions: [] }
  const all = area.subQuestions.map(({ no }) => no)
  if (root === 'general' || root === 'strengths' || root === 'improvements')
    return { kind: root, area: area.no, subQuestions: all }
  const section = area.sections.find(({ key }) => root === `section/${key}`)
  return { kind: 'section', area: area.no, subQuestions: section?.subQuestions ?? all }
}

/** The parts as the checks ask for them. */
function sorted(parts: readonly Part[]) {
  const evidence = parts.find((part): part is EvidencePart => part.part === 'evidence')
  const sections = parts.find((part): part is SectionsPart => part.part === 'sections')
  const followUp = parts.find((part): part is FollowUpPart => part.part === 'followUp')
  const margins = parts.filter((part): part is MarginPart => part.part === 'margin')
  return {
    decided: new Map(sections?.decided.map(({ subQuestion, digest }) => [subQuestion, digest])),
    interviewees: (evidence?.items ?? []).flatMap(({ item }) =>
      item.kind === 'interview' && item.name !== '' ? [item.name] : [],
    ),
    supported: new Set(
      (evidence?.links ?? []).flatMap(({ from, to }) =>
        from.kind === 'passage' && to.kind === 'point' ? [to.point] : [],
      ),
    ),
    followUp: (followUp?.improvements ?? []).map(({ no, area, improvement, outcome }) => ({
      no,
      area,
      text: improvement,
      answered: outcome !== null,
    })),
    threads: margins.flatMap(({ threads }) => threads.flatMap(openThread)),
  }
}

function openThread({
  no,
  on,
  state,
  blocking,
  suggestion,
}: MarginPart['threads'][number]): OpenThread[] {
  const ref = { room: on.room, root: on.root }
  if (state === 'resolved') return []
  if (blocking) return [{ no, ref, kind: 'blocking' }]
  return suggestion?.state === 'open' ? [{ no, ref, kind: 'suggestion' }] : []
}

function sumOf(figure: Figure): Sum {
  const { maximum } = figure
  const printed =
    figure.state === 'complete' ? { points: figure.points, percent: figure.percent } : null
  return { maximum, printed }
}

function maximumOf({ areas }: Template, no: SubQuestionNo): number {
  const rows = areas.flatMap(({ subQuestions }) => subQuestions)
  return rows.find((row) => row.no === no)?.maximum ?? 0
}

function othersThan(municipality: string, language: Template['language']): string[] {
  return municipalities[language === 'nb' ? 'NO' : 'SE']
    .map(({ name }) => name)
    .filter((name) => name !== municipality)
}
