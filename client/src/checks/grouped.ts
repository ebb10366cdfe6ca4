import {
  type CheckFinding,
  checkSeverities,
  sectionOf,
  type Template,
  type TextRef,
  type Waiver,
} from '@samsyn/scoring'

export interface Grouped {
  /** By severity, the gravest first; none that is empty. */
  open: { severity: CheckFinding['severity']; findings: CheckFinding[] }[]
  waived: { finding: CheckFinding; waiver: Waiver }[]
}

/** Findings in reading order under their severity; what the lead lets stand by itself. */
export function grouped(
  findings: readonly CheckFinding[],
  waivers: readonly Waiver[],
  template: Template,
): Grouped {
  const waiverOf = new Map(waivers.map((waiver) => [waiver.finding, waiver]))
  const order = (finding: CheckFinding) => chapterOf(textAbout(finding, template))
  const sorted = [...findings].sort((a, b) => order(a) - order(b))
  return {
    open: checkSeverities
      .map((severity) => ({
        severity,
        findings: sorted.filter((one) => one.severity === severity && !waiverOf.has(one.finding)),
      }))
      .filter(({ findings }) => findings.length > 0),
    waived: sorted.flatMap((finding) => {
      const waiver = waiverOf.get(finding.finding)
      return waiver ? [{ finding, waiver }] : []
    }),
  }
}

/** The text to go to: where the words stand, or the section that a sub-question is about. */
export function textAbout(finding: CheckFinding, template: Template): TextRef {
  if ('at' in finding) return finding.at.ref
  if ('improvement' in finding) return { room: `area-${finding.area}`, root: 'improvements' }
  const { subQuestion } = finding
  const general = { room: `area-${subQuestion.split('.')[0]}`, root: 'general' }
  return sectionOf(template, subQuestion) ?? general
}

/** Chapter 2 comes before the areas. */
function chapterOf({ room }: TextRef): number {
  return Number(room.split('-')[1] ?? 0)
}
