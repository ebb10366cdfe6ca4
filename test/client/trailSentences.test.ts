import type { evaluationFrame } from '@samsyn/client/connection'
import { i18nIn } from '@samsyn/client/locales'
import {
  erasedIn,
  proposalsIn,
  type Sentence,
  sentenceOf,
  speakerOf,
  withErased,
} from '@samsyn/client/trail'
import { type PersonId, type TeamEvent, teamEvent } from '@samsyn/scoring'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { everythingBeside } from '../support/besideStory.ts'
import { everythingCompared } from '../support/earlierStory.ts'
import { everythingOutside } from '../support/outsideStory.ts'
import {
  agree,
  anna,
  bert,
  cleo,
  dora,
  lena,
  olle,
  propose,
  Story,
  submit,
} from '../support/story.ts'

type I18n = Awaited<ReturnType<typeof i18nIn>>

const names: [PersonId, string][] = [
  [anna, 'Annika Norling'],
  [bert, 'Bo Ek'],
  [cleo, 'Cleo Hag'],
  [dora, 'Dora Lind'],
  [lena, 'Lena Sund'],
  [olle, 'Olle Berg'],
]

/** What a reader is told of each event of a story, in order, in their language. */
function told(story: Story, reader: PersonId, i18n: I18n): string[] {
  const people = names.map(([id, name]) => ({ id, name, role: 'evaluator' as const, color: 0 }))
  const { template } = story.state
  const frame: z.infer<typeof evaluationFrame> = { id: 'e', template, people }
  const speaker = speakerOf(i18n, frame, reader)
  const pointsOf = proposalsIn(story.recorded)
  // A no-break space before "%" is a space to who reads this.
  const erased = erasedIn(story.recorded)
  return story.recorded.map((recorded) => {
    const sentence = withErased(sentenceOf(recorded, speaker, pointsOf), erased.has(recorded.seq))
    return words(sentence, i18n).replaceAll('\u00a0', ' ')
  })
}

function words(sentence: Sentence, i18n: I18n): string {
  const said = i18n._(sentence.said)
  switch (sentence.kind) {
    case 'plain':
      return said
    case 'erased':
      return `${said} | (erased)`
    case 'quoting':
      return `${said} | ${sentence.quote}`
    case 'listing':
      return [said, ...sentence.facts.map((fact) => i18n._(fact))].join(' | ')
  }
}

/** What no command does yet, or ever: the reason of a person's recusal of themselves is erased (T3). */
function erase(story: Story, person: PersonId, reason: string): void {
  const nth = story.recorded.findIndex(({ actor, event }) => actor === person && 'reason' in event)
  const own = story.recorded[nth]
  if (own?.event.type !== 'recused') throw new Error('nothing to erase')
  story.recorded[nth] = { ...own, event: { ...own.event, reason: '' } }
  happens(story, { type: 'textsErased', person, reason, rows: [own.seq] })
}

function happens(story: Story, event: TeamEvent): void {
  story.recorded.push({ seq: story.recorded.length + 1, at: 2000, actor: lena, event })
}

/** An evaluation in which everything that can happen happens. */
function eventful(): Story {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  const on = { subQuestion: '1.1' } as const
  story.must(lena, { type: 'setTolerance', percent: 15 })
  story.must(anna, submit('1.1', '16.5'))
  story.must(anna, { type: 'withdraw', ...on })
  story.must(anna, submit('1.1', '16.5', 'få exempel'))
  story.must(cleo, { type: 'recuse', person: cleo, area: 1, reason: 'min bror' })
  story.must(lena, { type: 'recuse', person: cleo, area: 'all', reason: 'flyttar' })
  story.must(lena, { type: 'assign', person: dora })
  story.must(bert, submit('1.1', 21, 'många exempel'))
  story.must(dora, submit('1.1', 20))
  story.must(anna, propose('1.1', '18.5', null, 'båda har rätt'))
  story.must(bert, agree('1.1', 1))
  story.must(anna, { type: 'takeBack', ...on, proposal: 1 })
  story.must(bert, { type: 'escalate', ...on, reason: 'vi står stilla' })
  const value = { value: { points: 20 }, stage: 'deployed' } as const
  story.must(lena, { type: 'adjudicate', ...on, ...value, reason: 'intervjuerna' })
  story.must(lena, { type: 'return', ...on, reason: 'nytt underlag' })
  story.must(anna, propose('1.1', 19, null, 'med det nya'))
  story.must(bert, agree('1.1', 2))
  story.must(dora, agree('1.1', 2))
  erase(story, cleo, 'flyttar')
  return story
}

let sv: I18n
let nb: I18n
let en: I18n
beforeAll(async () => {
  sv = await i18nIn('sv')
  nb = await i18nIn('nb')
  en = await i18nIn('en')
})

describe('every event has its sentence', () => {
  test('the story tells of each type that there is', () => {
    const types = teamEvent.options.map(({ shape }) => shape.type.value)
    const stories = [eventful(), everythingBeside(), everythingOutside(), everythingCompared()]
    const all = stories.flatMap(({ recorded }) => recorded)
    const happened = new Set<TeamEvent['type']>(all.map(({ event }) => event.type))
    expect([...happened].sort()).toEqual([...types].sort())
  })

  test('what is compared and what is followed up', () => {
    const sentences = told(everythingCompared(), olle, sv)
    expect(sentences[0]).toMatch(/ \| Utgår från Åvik 2020$/)
    expect(sentences.slice(1)).toEqual([
      'Annika följde upp förbättringsområde 1: genomfört | done',
      'Annika följde upp förbättringsområde 1: delvis genomfört | partly',
      'Annika följde upp förbättringsområde 1: inte genomfört | not',
      'Annika lämnade uppföljningen av förbättringsområde 1 öppen | ',
      'Lena valde att jämföra med skr-publicerade, version 1',
      'Lena valde att jämföra med skr-publicerade, version 1, från och med 2020',
      'Lena tog bort jämförelsen ur rapporten',
    ])
  })

  test('in Swedish, to one who looks on', () => {
    expect(told(eventful(), olle, sv)).toEqual([
      'Lena skapade utvärderingen av Åvik 2024 | Utvärderare: Annika, Bo och Cleo | Granskningsledare: Lena | Observatör: du | Kommunens kontaktperson: någon som har lämnat utvärderingen | Tolerans: 10 % | Bedömningarna öppnas en delfråga i taget',
      'Lena ändrade toleransen till 15 %',
      'Annika lämnade in sin bedömning',
      'Annika tog tillbaka sin bedömning',
      'Annika lämnade in sin bedömning',
      'Cleo anmälde jäv i område 1 | (erased)',
      'Lena tog ut Cleo ur bedömningen i alla områden | flyttar',
      'Lena utsåg Dora till utvärderare i alla områden',
      'Bo lämnade in sin bedömning',
      'Dora lämnade in sin bedömning',
      'Bedömningarna öppnades: Annika 16,5 poäng, Bo 21 poäng och Dora 20 poäng',
      'Annika föreslog 18,5 poäng (Ansats) | båda har rätt',
      'Bo höll med om 18,5 poäng',
      'Annika tog tillbaka sitt ja till 18,5 poäng',
      'Bo bad ledaren avgöra | vi står stilla',
      'Lena avgjorde: 20 poäng (Genomslag) | intervjuerna',
      'Lena återlämnade delfrågan | nytt underlag',
      'Annika föreslog 19 poäng (Ansats) | med det nya',
      'Bo höll med om 19 poäng',
      'Dora höll med om 19 poäng',
      'Samsyn: 19 poäng (Ansats)',
      'Det som Cleo hade skrivit raderades ur historiken | flyttar',
    ])
  })

  test('in Swedish, what is done beside the judging', () => {
    expect(told(everythingBeside(), anna, sv).slice(1)).toEqual([
      'Du lade till underlag 1 | Rektor',
      'Lena lade till underlag 2 | Biblioteksplan',
      'Du lade till underlag 3 | Kommunens sida',
      'Du ändrade underlag 2 | Biblioteksplan 2024',
      'Du kopplade underlag 1 till 1.1',
      'Bo kopplade underlag 2 till ett ställe i 2.1 Third',
      'Du kopplade underlag 3 till en punkt i område 1',
      'Du tog bort en koppling',
      'Bo tog bort underlag 3 | hör inte hit',
      'Lena kommenterade 1.1+1.2 Both, och vill ha det löst före godkännande | Vad menas?',
      'Du svarade i tråd 1 | Det som står',
      'Du ändrade en kommentar i tråd 1 | Precis det som står',
      'Lena bad dig ta hand om tråd 1',
      'Lena lät tråd 1 inte längre hindra godkännande',
      'Ingen har längre hand om tråd 1',
      'Lena vill ha tråd 1 löst före godkännande',
      'Lena löste tråd 1',
      'Bo öppnade tråd 1 igen',
      'Lena löste tråd 1',
      'Olle föreslog ny text i 1.1+1.2 Both | ett bättre ord',
      'Du tog in förslaget i tråd 2',
      'Lena föreslog att stryka i 1.1+1.2 Both | stället 1',
      'Bo avböjde förslaget i tråd 3 | jo, det behövs',
      'Olle kommenterade sammanfattningen | Hela avsnittet är långt',
      'Du lämnade 1.1+1.2 Both till granskning',
      'Bo tog tillbaka 1.1+1.2 Both som utkast',
      'Bo lämnade 1.1+1.2 Both till granskning',
      'Lena skickade tillbaka 1.1+1.2 Both | skriv kortare',
      'Du lämnade 1.1+1.2 Both till granskning',
      'Lena godkände 1.1+1.2 Both',
      'Lena lät en anmärkning passera | det ska stå på båda ställena',
      'Lena lät en anmärkning passera | kommer senare',
      'Lena tog tillbaka att en anmärkning får passera',
      'Godkännandet av 1.1+1.2 Both föll, för texten ändrades. Sist skrev Bo.',
    ])
  })

  test('in Swedish, what goes out and comes back, and the end', () => {
    const said = told(everythingOutside(), anna, sv)
    const from = said.findIndex((one) => one.startsWith('Lena utsåg Dora'))
    expect(said.slice(from)).toEqual([
      'Lena utsåg Dora till kommunens kontakt',
      'Lena utsåg Dora till observatör',
      'Lena tog bort Olle ur utvärderingen | byter jobb',
      'Lena släppte utkast 1 till kommunen, med poäng | Läs område 1 först.',
      'Lena gjorde en länk för läsare, öppen till 1 januari 1970 | Kommunledningen',
      'Lena lät kommunen följa texten medan den skrivs',
      'Stina Stabschef lämnade en synpunkt på utkast 1 | Det var 2023.',
      'Kommunen lämnade en synpunkt på utkast 1 | Fel år.',
      'Du godtog kommunens synpunkt 1 | Rättas.',
      'Lena avböjde kommunens synpunkt 2 | Det är rätt.',
      'Lena stängde utkast 1 för synpunkter',
      'Lena lät inte längre kommunen följa texten medan den skrivs',
      'Lena släppte utkast 2 till kommunen, utan poäng | ',
      'Lena tog emot synpunkter på utkast 2 till 1 januari 1970',
      'Lena återkallade utkast 1 | fel bilaga',
      'Lena stängde en länk för läsare',
      'Lena började fastställa rapporten',
      'Rapporten kunde inte fastställas, och allt är som förut',
      'Lena började fastställa rapporten',
      'Lena fastställde rapporten, revision 1',
      'Anteckningarna till 3 underlag raderades',
      'Lena öppnade rapporten igen, som revision 2 | en siffra var fel',
      'Lena utsåg Dora till granskningsledare',
    ])
  })

  test('one’s own acts in the second person, and what others did to oneself', () => {
    const story = eventful()
    expect(told(story, anna, sv)).toEqual(
      expect.arrayContaining([
        'Du lämnade in din bedömning',
        'Du tog tillbaka din bedömning',
        'Bedömningarna öppnades: du 16,5 poäng, Bo 21 poäng och Dora 20 poäng',
        'Du föreslog 18,5 poäng (Ansats) | båda har rätt',
        'Du tog tillbaka ditt ja till 18,5 poäng',
      ]),
    )
    expect(told(story, cleo, sv)).toEqual(
      expect.arrayContaining([
        'Du anmälde jäv i område 1 | (erased)',
        'Lena tog ut dig ur bedömningen i alla områden | flyttar',
      ]),
    )
    expect(told(story, cleo, en)).toContain('You recused yourself from area 1 | (erased)')
  })

  test.each([
    ['nb', () => nb],
    ['en', () => en],
  ])('in %s: no sentence missing, none left in Swedish, no part of one missing', (_, tongue) => {
    const sameEverywhere =
      /Bo|Cleo|Dora|Lena|\d+|\| (min bror|flyttar|båda.*|vi .*|interv.*|nytt.*)$/g
    const story = eventful()
    const tellings = [story, everythingBeside(), everythingOutside()].flatMap((one) =>
      [anna, cleo, lena, olle].map((reader) => [one, reader] as const),
    )
    for (const [one, reader] of tellings) {
      const swedish = told(one, reader, sv)
      for (const [nth, sentence] of told(one, reader, tongue()).entries()) {
        expect(sentence).not.toMatch(
          /[{}]|undefined|NaN|poäng|bedömning|utvärder|tråd \d igen|godkänn/,
        )
        // A name, a figure or somebody's own words are the same in every language.
        for (const part of swedish[nth]?.match(sameEverywhere) ?? [])
          expect(sentence).toContain(part)
      }
    }
    expect(told(story, olle, en)[10]).toBe(
      'The judgements opened: Annika 16.5 points, Bo 21 points and Dora 20 points',
    )
    expect(told(story, olle, nb)[12]).toBe('Bo sa seg enig i 18,5 poeng')
  })

  test('an agreement whose proposal may not be read, and who set it up without having a part', () => {
    const story = eventful()
    const speaker = speakerOf(sv, { id: 'e', template: story.state.template, people: [] }, anna)
    const last = story.recorded.slice(-3, -1).map((recorded) => {
      return words(
        sentenceOf(recorded, speaker, () => undefined),
        sv,
      )
    })
    expect(last[0]).toBe('någon som har lämnat utvärderingen höll med om förslaget')
    // The rationale is said here, since the proposal does not say it.
    expect(last[1]).toBe('Samsyn: 19 poäng (Ansats) | med det nya')
    const [first] = story.recorded
    if (!first) throw new Error('an evaluation without a beginning')
    const { said } = sentenceOf(first, speaker, () => undefined)
    expect(sv._(said)).toBe('En administratör skapade utvärderingen av Åvik 2024')
  })
})

test('[C1] nothing of a judgement is told before the reveal, to anybody', () => {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  const draft = { value: { points: '17.125' }, stage: 'effect', rationale: 'förtroligt' } as const
  story.must(anna, { type: 'save', subQuestion: '1.1', draft })
  story.must(anna, submit('1.1', '17.125', 'förtroligt'))
  story.must(bert, submit('1.1', '17.125', 'förtroligt'))
  story.must(bert, { type: 'withdraw', subQuestion: '1.1' })
  for (const reader of [anna, bert, cleo, lena, olle])
    expect(told(story, reader, sv).slice(1).join('\n')).toMatch(/^(?!.*(17|förtroligt|Effekt))/s)
  expect(told(story, lena, sv).slice(1)).toEqual([
    'Annika lämnade in sin bedömning',
    'Bo lämnade in sin bedömning',
    'Bo tog tillbaka sin bedömning',
  ])
})
