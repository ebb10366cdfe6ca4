import { grouped, textAbout } from '@samsyn/client/checks'
import { type CheckFinding, subQuestionNo, templateById } from '@samsyn/scoring'
import { expect, test } from 'vitest'

const template = templateById('kommunkompassen-2023')
if (!template) throw new Error('no template')
const by = 'someone' as never

test('findings stand under their severity, chapter 2 before the areas', () => {
  const found = [text('area-3', 'warns'), row('2.1'), text('summary', 'warns'), row('1.1')]
  expect(grouped(found, [], template).open).toEqual([
    { severity: 'stops', findings: [row('1.1'), row('2.1')] },
    { severity: 'warns', findings: [text('summary', 'warns'), text('area-3', 'warns')] },
  ])
})

test('what the lead lets stand stands by itself, with the reason', () => {
  const waiver = { finding: 'noConsensus:1.1', by, at: 1, reason: 'Nästa gång' }
  const gone = { ...waiver, finding: 'noConsensus:9.9' }
  expect(grouped([row('1.1'), row('2.1')], [waiver, gone], template)).toEqual({
    open: [{ severity: 'stops', findings: [row('2.1')] }],
    waived: [{ finding: row('1.1'), waiver }],
  })
})

test('a sub-question leads to the section that is about it, also one of two', () => {
  expect(textAbout(row('3.3'), template)).toEqual({ room: 'area-3', root: 'section/3.2+3.3' })
  expect(textAbout(text('summary', 'asks'), template)).toEqual({ room: 'summary', root: 'result' })
})

function row(no: string): CheckFinding {
  return {
    rule: 'noConsensus',
    severity: 'stops',
    finding: `noConsensus:${no}`,
    subQuestion: subQuestionNo.parse(no),
  }
}

function text(room: string, severity: CheckFinding['severity']): CheckFinding {
  const at = { ref: { room, root: 'result' }, quote: null }
  return { rule: 'noText', severity, finding: `noText:${room}`, at }
}
