import { fingerprint, lackingGroups } from '@samsyn/client/ending'
import type { Lacking, SubQuestionNo } from '@samsyn/scoring'
import { expect, test } from 'vitest'

const no = (text: string) => text as SubQuestionNo

test('[F1] what is lacking stands together by its kind, in the order in which it came', () => {
  const section = { room: 'area-1', root: 'general' }
  const lacking: Lacking[] = [
    { lacks: 'consensus', subQuestion: no('1.1') },
    { lacks: 'approval', section },
    { lacks: 'threadClosed', thread: 4, section },
    { lacks: 'consensus', subQuestion: no('8.5') },
  ]
  const { consensus, approval, threadClosed } = lackingGroups(lacking)
  expect(consensus.map(({ subQuestion }) => subQuestion)).toEqual(['1.1', '8.5'])
  expect(approval).toEqual([lacking[1]])
  expect(threadClosed).toEqual([lacking[2]])
  expect([...consensus, ...approval, ...threadClosed]).toHaveLength(lacking.length)
})

test('[F2] a digest is read aloud in groups of four, and nothing of it is lost', () => {
  const digest = '0123456789abcdef'.repeat(4)
  expect(fingerprint(digest).split(' ')).toHaveLength(16)
  expect(fingerprint(digest).replaceAll(' ', '')).toBe(digest)
})
