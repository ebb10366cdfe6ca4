import {
  agreeing,
  guideOf,
  hasStopped,
  isFollowing,
  leadsOn,
  meaningOf,
  othersByRow,
  READ_WITHIN,
} from '@samsyn/client/calibration'
import { describe, expect, test } from 'vitest'
import { agree, anna, bert, lena, propose, Story, submit } from '../support/story.ts'

const key = (pressed: string, how: Partial<Parameters<typeof meaningOf>[0]> = {}) => ({
  key: pressed,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...how,
})

describe('keys', () => {
  test.each([
    ['j', { what: 'move', by: 1 }],
    ['k', { what: 'move', by: -1 }],
    ['ArrowDown', { what: 'move', by: 1 }],
    ['ArrowUp', { what: 'move', by: -1 }],
    ['Home', { what: 'end', to: 'first' }],
    ['End', { what: 'end', to: 'last' }],
    ['1', { what: 'value', digit: '1' }],
    ['0', { what: 'value', digit: '0' }],
    ['Enter', { what: 'agree' }],
    ['u', { what: 'takeBack' }],
    ['f', { what: 'follow' }],
    ['g', { what: 'lead' }],
    ['/', { what: 'filter' }],
    ['s', { what: 'sort' }],
    ['r', { what: 'refresh' }],
    ['a', { what: 'agenda' }],
    ['?', { what: 'help' }],
    ['Escape', { what: 'leave' }],
    // With capitals locked they are the same keys.
    ['U', { what: 'takeBack' }],
    ['x', undefined],
    ['Tab', undefined],
    ['toString', undefined],
  ])('"%s" on a row', (pressed, meaning) => {
    expect(meaningOf(key(pressed), 'row')).toEqual(meaning)
  })

  test('who writes in a field is left alone, but for the way out of it', () => {
    for (const pressed of ['j', '1', 'Enter', 'u', 'ArrowDown', '?', '/'])
      expect(meaningOf(key(pressed), 'field')).toBeUndefined()
    expect(meaningOf(key('Escape'), 'field')).toEqual({ what: 'leave' })
  })

  test('a button has its Enter, a slider its arrows', () => {
    for (const pressed of ['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End'])
      expect(meaningOf(key(pressed), 'control')).toBeUndefined()
    expect(meaningOf(key('j'), 'control')).toEqual({ what: 'move', by: 1 })
  })

  test('a key with Ctrl, Alt or Meta is the browser’s', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(meaningOf(key('f', { [held]: true }), 'row')).toBeUndefined()
  })

  test('a key that is held walks on, and agrees to nothing', () => {
    expect(meaningOf(key('j', { repeat: true }), 'row')).toEqual({ what: 'move', by: 1 })
    for (const pressed of ['Enter', 'u', 'g', '1'])
      expect(meaningOf(key(pressed, { repeat: true }), 'row')).toBeUndefined()
  })

  test('with letters off, only the named keys act', () => {
    for (const pressed of ['j', 'u', 'g', '1', '/', '?'])
      expect(meaningOf(key(pressed), 'row', false)).toBeUndefined()
    expect(meaningOf(key('ArrowDown'), 'row', false)).toEqual({ what: 'move', by: 1 })
    expect(meaningOf(key('Enter'), 'row', false)).toEqual({ what: 'agree' })
  })
})

describe('[C5] Enter agrees to what one has seen', () => {
  const LATER = 10_000 + READ_WITHIN

  function proposed() {
    const story = new Story()
    story.must(anna, submit('1.1', 16))
    story.must(bert, submit('1.1', 16))
    story.must(bert, propose('1.1', 16))
    return story
  }

  /** What Enter means to Anna where she has had this proposal before her since 10 000. */
  function entered(story: Story, sight: { no: string; proposal: number | null }, now: number) {
    const inSight = { ...sight, since: 10_000 } as Parameters<typeof agreeing>[1]
    return agreeing(story.row('1.1', anna), inSight, anna, now)
  }

  test('a proposal that has stood there for a moment is agreed to, by its number', () => {
    const seen = { no: '1.1', proposal: 1 }
    expect(entered(proposed(), seen, LATER)).toEqual({ what: 'agree', proposal: 1 })
    expect(entered(proposed(), seen, LATER - 1)).toEqual({ what: 'tooNew' })
  })

  test('one that took its place, or a row that one was led to, is not', () => {
    const story = proposed()
    story.must(bert, propose('1.1', 30, 1))
    expect(entered(story, { no: '1.1', proposal: 1 }, LATER)).toEqual({ what: 'tooNew' })
    expect(entered(story, { no: '1.2', proposal: 2 }, LATER)).toEqual({ what: 'tooNew' })
    expect(entered(story, { no: '1.1', proposal: null }, LATER)).toEqual({ what: 'tooNew' })
    const { proposal } = story.row('1.1')
    expect(agreeing(story.row('1.1', anna), undefined, anna, LATER)).toEqual({ what: 'tooNew' })
    expect(entered(story, { no: '1.1', proposal: proposal?.no ?? 0 }, LATER)).toEqual({
      what: 'agree',
      proposal: 2,
    })
  })

  test('it says why it does nothing', () => {
    const story = new Story()
    expect(entered(story, { no: '1.1', proposal: null }, LATER)).toEqual({ what: 'noProposal' })
    const row = proposed().row('1.1', bert)
    expect(agreeing(row, undefined, bert, LATER)).toEqual({ what: 'alreadyAgreed' })
    const leads = proposed().row('1.1', lena)
    expect(agreeing(leads, undefined, lena, LATER)).toEqual({ what: 'notYours' })
    const agreed = proposed()
    agreed.must(anna, agree('1.1', 1))
    expect(entered(agreed, { no: '1.1', proposal: 1 }, LATER)).toEqual({ what: 'noProposal' })
  })
})

describe('who leads', () => {
  const at = (person: string, row: string | null, guiding = false) => ({
    person,
    name: person,
    color: 0,
    row,
    guiding,
  })

  test('one follows whoever leads, until one steps out, and again when another begins', () => {
    const here = [at('anna', '1.1'), at('bert', '1.2', true)]
    const guide = guideOf(here, 'anna')
    expect(guide?.row).toBe('1.2')
    expect(isFollowing(guide, undefined)).toBe(true)
    expect(isFollowing(guide, 'bert')).toBe(false)
    expect(isFollowing(guideOf([at('cleo', null, true)], 'anna'), 'bert')).toBe(true)
    expect(isFollowing(undefined, undefined)).toBe(false)
  })

  test('nobody follows themselves', () => {
    expect(guideOf([at('anna', '1.1', true)], 'anna')).toBeUndefined()
  })

  test('who stops leading has stopped; who is only away has not', () => {
    expect(hasStopped([at('bert', '1.2')], 'bert')).toBe(true)
    expect(hasStopped([at('bert', '1.2', true)], 'bert')).toBe(false)
    expect(hasStopped([at('anna', null)], 'bert')).toBe(false)
  })

  test('who led goes on after a reload, and not when they come back later', () => {
    const left = 1_790_000_000_000
    expect(leadsOn(String(left), left + 2000)).toBe(true)
    expect(leadsOn(String(left), left + 60_000)).toBe(false)
    // Another computer's clock, or one that was set back.
    expect(leadsOn(String(left), left - 1)).toBe(false)
    expect(leadsOn(null, left)).toBe(false)
    expect(leadsOn('', left)).toBe(false)
  })

  test('the others stand on their rows, and oneself on none', () => {
    const here = [at('anna', '1.1'), at('bert', '1.2'), at('cleo', '1.2'), at('olle', null)]
    const rows = othersByRow(here, 'anna')
    expect([...rows].map(([row, people]) => [row, people.map(({ person }) => person)])).toEqual([
      ['1.2', ['bert', 'cleo']],
    ])
  })
})
