import { msg } from '@lingui/core/macro'
import type { Instant, Recorded } from '@samsyn/scoring'
import type { OutsideEvent } from './about.ts'
import type { Speaker } from './speaker.ts'
import { plain, quoting, type Sentence } from './wording.ts'

/** What is said of what goes out to the municipality and comes back, and of the report's end. */
export function sentenceOutside(
  actor: Recorded['actor'],
  event: OutsideEvent,
  to: Speaker,
): Sentence {
  const who = to.who(actor, 'first')
  switch (event.type) {
    case 'released': {
      const { release } = event
      const said = event.scores
        ? msg`${who} släppte utkast ${release} till kommunen, med poäng`
        : msg`${who} släppte utkast ${release} till kommunen, utan poäng`
      return quoting(said, event.note)
    }
    case 'releaseWithdrawn': {
      const { release } = event
      return quoting(msg`${who} återkallade utkast ${release}`, event.reason)
    }
    case 'remarksUntilSet': {
      const { release, until } = event
      if (until === null) return plain(msg`${who} stängde utkast ${release} för synpunkter`)
      const date = to.date(isoDate(until))
      return plain(msg`${who} tog emot synpunkter på utkast ${release} till ${date}`)
    }
    case 'shareOpened': {
      const date = to.date(isoDate(event.until))
      return quoting(msg`${who} gjorde en länk för läsare, öppen till ${date}`, event.name)
    }
    case 'shareRevoked':
      return plain(msg`${who} stängde en länk för läsare`)
    case 'liveSet':
      return plain(
        event.on
          ? msg`${who} lät kommunen följa texten medan den skrivs`
          : msg`${who} lät inte längre kommunen följa texten medan den skrivs`,
      )
    case 'remarked': {
      const { release, from } = event
      if (from.kind === 'contact')
        return quoting(msg`Kommunen lämnade en synpunkt på utkast ${release}`, event.text)
      const { name } = from
      return quoting(msg`${name} lämnade en synpunkt på utkast ${release}`, event.text)
    }
    case 'remarkAnswered': {
      const { remark } = event
      const said = event.accepted
        ? msg`${who} godtog kommunens synpunkt ${remark}`
        : msg`${who} avböjde kommunens synpunkt ${remark}`
      return quoting(said, event.text)
    }
    case 'finalisingBegan':
      return plain(msg`${who} började fastställa rapporten`)
    case 'finalisingAbandoned':
      return plain(msg`Rapporten kunde inte fastställas, och allt är som förut`)
    case 'finalised': {
      const { revision } = event
      return plain(msg`${who} fastställde rapporten, revision ${revision}`)
    }
    case 'notesPurged': {
      const { items } = event
      return plain(msg`Anteckningarna till ${items} underlag raderades`)
    }
    case 'reopened': {
      const { revision } = event
      return quoting(msg`${who} öppnade rapporten igen, som revision ${revision}`, event.reason)
    }
  }
}

function isoDate(at: Instant): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(at)
}
