import { type Act, command, isRefused, type Known, type PersonId, textsOf } from '@samsyn/scoring'
import { digest, section } from './besideStory.ts'
import { anna, bert, dora, kommunen, lena, olle, type Said, Story, submit } from './story.ts'

/** What goes out to the municipality and comes back, and the end, for stories. Lena leads. */

/** Who has done what no person did. */
export const itself = 'samsyn' as PersonId

export const aShare = 'a1b2c3d4e5f6a7b8'
export const snapshot = { snapshot: digest('5') }
/** The checks find nothing. */
export const clean = { findings: [] }

/** Far behind whatever a story's clock comes to. */
export const LONG = 1_000_000

export const release: Extract<Said, { type: 'release' }> = {
  type: 'release',
  scores: true,
  note: 'Läs område 1 först.',
  remarksUntil: LONG,
}

export const openShare: Extract<Act, { type: 'openShare' }> = {
  type: 'openShare',
  share: aShare,
  name: 'Kommunledningen',
  until: LONG,
  passcode: true,
}

export const remark: Extract<Act, { type: 'remark' }> = {
  type: 'remark',
  release: 1,
  from: { kind: 'share', share: aShare, name: 'Stina Stabschef' },
  on: { ...section, quote: 'en mening', before: 'före ', after: ' efter' },
  text: 'Det var 2023.',
  source: 'Årsredovisningen s. 12',
}

export const finalise: Said = { type: 'finalise', purgeNotes: true }
export const finish = { type: 'finish', digest: digest('f'), key: digest('e') } as const

/** Says it with what the server has made or found for it, and it must come about. */
export function done(story: Story, person: PersonId, act: Act | Said, known: Known = {}): Story {
  const decision = story.act(person, actOf(act), known)
  if (isRefused(decision)) throw new Error(`${person} ${act.type}: ${decision.refused}`)
  return story
}

/** A command as its schema reads it; what is none is an act already. */
export function actOf(act: Act | Said): Act {
  const read = command.safeParse(act)
  return read.success ? read.data : (act as Act)
}

/** Nothing is lacking: every row is agreed, and every text approved. */
export function wholeStory(story = new Story()): Story {
  for (const no of story.state.rows.keys()) {
    story.must(anna, submit(no, 10))
    story.must(bert, submit(no, 10))
    const value = { value: { points: 10 }, stage: 'deployed' } as const
    story.must(anna, {
      type: 'propose',
      subQuestion: no,
      ...value,
      rationale: 'som vi sade',
      replaces: null,
    })
    story.must(bert, { type: 'agree', subQuestion: no, proposal: 1 })
  }
  for (const text of textsOf(story.state.template))
    story.must(lena, { type: 'approveSection', section: text, digest: digest('a') })
  return story
}

/** Every event that there is of it, at least once. */
export function everythingOutside(): Story {
  const story = wholeStory()
  done(story, lena, { type: 'appoint', person: dora, role: 'municipality' })
  done(story, lena, { type: 'appoint', person: dora, role: 'observer' })
  done(story, lena, { type: 'dismiss', person: olle, reason: 'byter jobb' })
  done(story, lena, release, snapshot)
  done(story, lena, openShare)
  done(story, lena, { type: 'setLive', on: true })
  done(story, itself, remark)
  done(story, kommunen, { ...remark, from: { kind: 'contact' }, on: null, text: 'Fel år.' })
  done(story, anna, { type: 'answerRemark', remark: 1, accepted: true, text: 'Rättas.' })
  done(story, lena, { type: 'answerRemark', remark: 2, accepted: false, text: 'Det är rätt.' })
  done(story, lena, { type: 'setRemarksUntil', release: 1, until: null })
  done(story, lena, { type: 'setLive', on: false })
  done(story, lena, { ...release, scores: false, note: '', remarksUntil: null }, snapshot)
  done(story, lena, { type: 'setRemarksUntil', release: 2, until: LONG })
  done(story, lena, { type: 'withdrawRelease', release: 1, reason: 'fel bilaga' })
  done(story, lena, { type: 'revokeShare', share: aShare })
  done(story, lena, finalise, clean)
  done(story, lena, { type: 'abandon' })
  done(story, lena, finalise, clean)
  done(story, lena, finish)
  done(story, lena, { type: 'notePurge', items: 3 })
  done(story, lena, { type: 'reopenEvaluation', reason: 'en siffra var fel' })
  done(story, lena, { type: 'appoint', person: dora, role: 'lead' })
  return story
}
