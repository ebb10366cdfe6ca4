import type { Block } from '@samsyn/document'
import { type TextRef, textsOf } from '@samsyn/scoring'
import { trailStart } from '@samsyn/server'
import {
  archiveOf,
  type FinalReport,
  finalReportOf,
  type SigningKey,
  standingThen,
  trailFileOf,
} from '@samsyn/server/ending'
import { digestOfText } from '@samsyn/server/narrative'
import { clean, done, finalise, wholeStory } from './outsideStory.ts'
import { lena, type Story } from './story.ts'
import { trailId, trailOf } from './trailOf.ts'

/** An evaluation whose lead has finalised it, with words in every text, one of them with a footnote. */
export function endedStory(story = wholeStory()): { story: Story; texts: Map<string, Block[]> } {
  const texts = new Map<string, Block[]>()
  for (const section of textsOf(story.state.template)) {
    const blocks = wordsIn(section)
    texts.set(`${section.room}/${section.root}`, blocks)
    const digest = digestOfText(blocks)
    story.noticed(lena, section, digest)
    story.must(lena, { type: 'approveSection', section, digest })
  }
  story.must(lena, { type: 'waive', finding: 'noStrength:1.1/25', reason: 'ingen fanns' })
  return { story: done(story, lena, finalise, clean), texts }
}

function wordsIn({ room, root }: TextRef): Block[] {
  const said = `Så är det i ${room}, ${root}: åäö.`
  const text = { type: 'text' as const, text: said, marks: {} }
  const note = { type: 'footnote' as const, text: `Enligt ${root}.` }
  return [{ type: 'paragraph', content: root === 'general' ? [text, note] : [text] }]
}

/** What people read of it; here only that it is there to the byte. */
const asRead = ['report.html', 'report.pdf', 'report.docx', 'scores.xlsx', 'plan.csv']

/** Its archive, signed with this key; `change` makes it say something else first. */
export function archiveOfStory(
  { story, texts }: ReturnType<typeof endedStory>,
  key: SigningKey,
  change: (report: FinalReport) => FinalReport = (report) => report,
): { file: Uint8Array; digest: string } {
  const rows = trailOf(story.recorded)
  const { template } = story.state
  const standing = standingThen(trailId, template, rows)
  const head = rows.at(-1)?.chain ?? ''
  const trail = { events: rows.length, head }
  const report =
    standing && finalReportOf({ ...standing, evaluation: trailId, template, texts, trail })
  if (!standing || !report) throw new Error('the story does not end')
  const exported = { at: 0, start: trailStart(trailId), head, rows }
  const nameOf = (name: string) => ({ name })
  const file = trailFileOf({
    evaluation: trailId,
    view: standing.view,
    trail: exported,
    at: 0,
    nameOf,
  })
  return archiveOf({
    report: change(report),
    trail: file,
    files: asRead.map((name) => ({ name, bytes: Buffer.from(`Åvik as ${name}`) })),
    key,
  })
}
