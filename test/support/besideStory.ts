import type { PersonId } from '@samsyn/scoring'
import { anna, bert, lena, olle, type Said, Story } from './story.ts'

/** What is said and done beside the judging, for stories. Annika and Bo evaluate, Lena leads. */

export const section = { room: 'area-1', root: 'section/1.1+1.2' }
export const otherSection = { room: 'area-2', root: 'section/2.1' }
export const summary = { room: 'summary', root: 'result' }

export const digest = (letter: string): string => letter.repeat(64)

/** A passage of a text; `nth` tells it from others. */
export function passageIn(text: { room: string; root: string }, nth = 1) {
  const at = btoa(`position ${nth}`)
  return { ...text, start: at, end: at, quote: `stället ${nth}`, before: 'före', after: 'efter' }
}

export function comment(
  text: string,
  more: Partial<Extract<Said, { type: 'comment' }>> = {},
): Said {
  const on = passageIn(section)
  return { type: 'comment', on, text, blocking: false, assignee: null, mentions: [], ...more }
}

export function suggest(
  replacement: string,
  more: Partial<Extract<Said, { type: 'suggest' }>> = {},
): Said {
  const on = passageIn(section)
  return { type: 'suggest', on, replacement, text: '', mentions: [], ...more }
}

type Item = Extract<Said, { type: 'addEvidence' }>['item']

export const interview: Extract<Item, { kind: 'interview' }> = {
  kind: 'interview',
  role: 'Rektor',
  group: 'staff',
  people: 2,
  date: '2024-03-01',
  heldBy: [anna],
  name: 'Rut Rektorsson',
}

/** Decided on this day. */
export function plan(title: string, date: string | null = '2024-02-01') {
  return { kind: 'document', title, date, link: null, file: null } as const
}

function web(title: string, note: string) {
  const link = 'https://example.org/'
  return { kind: 'web', title, link, date: '2024-04-01', note } as const
}

export function add(item: Item): Said {
  return { type: 'addEvidence', item }
}

export function link(
  evidence: number,
  to: Extract<Said, { type: 'link' }>['to'],
): Extract<Said, { type: 'link' }> {
  return { type: 'link', from: { kind: 'evidence', evidence }, to }
}

export function onRow(subQuestion: string) {
  return { kind: 'subQuestion', subQuestion } as const
}

/** Every event that there is beside the judging, at least once. */
export function everythingBeside(): Story {
  const story = new Story({ assessmentDate: '2024-06-30' })
  const acts: [PersonId, Said][] = [
    [anna, add(interview)],
    [lena, add(plan('Biblioteksplan'))],
    [anna, add(web('Kommunens sida', 'sedd av en slump'))],
    [anna, { type: 'changeEvidence', evidence: 2, item: plan('Biblioteksplan 2024') }],
    [anna, link(1, onRow('1.1'))],
    [bert, link(2, { kind: 'passage', passage: passageIn(otherSection) })],
    [anna, link(3, { kind: 'point', room: 'area-1', point: 'abcdefgh' })],
    [anna, { type: 'unlink', link: 1 }],
    [bert, { type: 'removeEvidence', evidence: 3, reason: 'hör inte hit' }],
    [lena, comment('Vad menas?', { blocking: true, mentions: [anna] })],
    [anna, { type: 'reply', thread: 1, text: 'Det som står', mentions: [] }],
    [anna, { type: 'editComment', thread: 1, comment: 2, text: 'Precis det som står' }],
    [lena, { type: 'assignThread', thread: 1, assignee: anna }],
    [lena, { type: 'setBlocking', thread: 1, blocking: false }],
    [bert, { type: 'assignThread', thread: 1, assignee: null }],
    [lena, { type: 'setBlocking', thread: 1, blocking: true }],
    [lena, { type: 'resolve', thread: 1 }],
    [bert, { type: 'reopen', thread: 1 }],
    [lena, { type: 'resolve', thread: 1 }],
    [olle, suggest('ett bättre ord')],
    [anna, { type: 'acceptSuggestion', thread: 2 }],
    [lena, suggest('', { text: 'behövs inte' })],
    [bert, { type: 'rejectSuggestion', thread: 3, reason: 'jo, det behövs' }],
    [olle, comment('Hela avsnittet är långt', { on: summary })],
    [anna, { type: 'markReady', section }],
    [bert, { type: 'markDraft', section }],
    [bert, { type: 'markReady', section }],
    [lena, { type: 'returnSection', section, reason: 'skriv kortare' }],
    [anna, { type: 'markReady', section }],
    [lena, { type: 'approveSection', section, digest: digest('a') }],
    [lena, { type: 'waive', finding: 'sameText:1.1', reason: 'det ska stå på båda ställena' }],
    [lena, { type: 'waive', finding: 'noText:2.1', reason: 'kommer senare' }],
    [lena, { type: 'liftWaiver', finding: 'noText:2.1' }],
  ]
  for (const [person, said] of acts) story.must(person, said)
  story.noticed(bert, section, digest('b'))
  return story
}
