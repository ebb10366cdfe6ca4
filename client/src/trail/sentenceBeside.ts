import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EvidenceItem, LinkFrom, LinkTo, Recorded } from '@samsyn/scoring'
import type { BesideEvent, OutsideEvent } from './about.ts'
import type { Speaker } from './speaker.ts'
import { plain, quoting, type Sentence } from './wording.ts'

/** What is said of an event beside the judging: evidence, the margin, sections and checks. */
export function sentenceBeside(
  actor: Recorded['actor'],
  event: Exclude<BesideEvent, OutsideEvent>,
  to: Speaker,
): Sentence {
  const who = to.who(actor, 'first')
  switch (event.type) {
    case 'evidenceAdded': {
      const { evidence } = event
      return quoting(msg`${who} lade till underlag ${evidence}`, nameOf(event.item))
    }
    case 'evidenceChanged': {
      const { evidence } = event
      return quoting(msg`${who} ändrade underlag ${evidence}`, nameOf(event.item))
    }
    case 'evidenceRemoved': {
      const { evidence } = event
      return quoting(msg`${who} tog bort underlag ${evidence}`, event.reason)
    }
    case 'linked': {
      const what = from(event.from, to)
      const end = ending(event.to, to)
      return plain(msg`${who} kopplade ${what} till ${end}`)
    }
    case 'unlinked':
      return plain(msg`${who} tog bort en koppling`)
    case 'threadOpened': {
      const text = to.text(event.on)
      const said = event.blocking
        ? msg`${who} kommenterade ${text}, och vill ha det löst före godkännande`
        : msg`${who} kommenterade ${text}`
      return quoting(said, event.text)
    }
    case 'suggested': {
      const text = to.text(event.on)
      return event.replacement === ''
        ? quoting(msg`${who} föreslog att stryka i ${text}`, event.on.quote)
        : quoting(msg`${who} föreslog ny text i ${text}`, event.replacement)
    }
    case 'replied': {
      const { thread } = event
      return quoting(msg`${who} svarade i tråd ${thread}`, event.text)
    }
    case 'commentEdited': {
      const { thread } = event
      return quoting(msg`${who} ändrade en kommentar i tråd ${thread}`, event.text)
    }
    case 'threadResolved': {
      const { thread } = event
      return plain(msg`${who} löste tråd ${thread}`)
    }
    case 'threadReopened': {
      const { thread } = event
      return plain(msg`${who} öppnade tråd ${thread} igen`)
    }
    case 'blockingSet': {
      const { thread } = event
      return plain(
        event.blocking
          ? msg`${who} vill ha tråd ${thread} löst före godkännande`
          : msg`${who} lät tråd ${thread} inte längre hindra godkännande`,
      )
    }
    case 'threadAssigned': {
      const { thread } = event
      if (event.assignee === null) return plain(msg`Ingen har längre hand om tråd ${thread}`)
      const person = to.who(event.assignee, 'object')
      return plain(msg`${who} bad ${person} ta hand om tråd ${thread}`)
    }
    case 'suggestionAccepted': {
      const { thread } = event
      return plain(msg`${who} tog in förslaget i tråd ${thread}`)
    }
    case 'suggestionRejected': {
      const { thread } = event
      return quoting(msg`${who} avböjde förslaget i tråd ${thread}`, event.reason)
    }
    case 'sectionReady': {
      const text = to.text(event.section)
      return plain(msg`${who} lämnade ${text} till granskning`)
    }
    case 'sectionDrafted': {
      const text = to.text(event.section)
      return plain(msg`${who} tog tillbaka ${text} som utkast`)
    }
    case 'sectionReturned': {
      const text = to.text(event.section)
      return quoting(msg`${who} skickade tillbaka ${text}`, event.reason)
    }
    case 'sectionApproved': {
      const text = to.text(event.section)
      return plain(msg`${who} godkände ${text}`)
    }
    case 'approvalFell': {
      const text = to.text(event.section)
      const writer = to.who(actor, 'subject')
      return plain(msg`Godkännandet av ${text} föll, för texten ändrades. Sist skrev ${writer}.`)
    }
    case 'checkWaived':
      return quoting(msg`${who} lät en anmärkning passera`, event.reason)
    case 'waiverLifted':
      return plain(msg`${who} tog tillbaka att en anmärkning får passera`)
    case 'comparisonChosen': {
      if (!event.base) return plain(msg`${who} tog bort jämförelsen ur rapporten`)
      const { set, version, since } = event.base
      return plain(
        since === null
          ? msg`${who} valde att jämföra med ${set}, version ${version}`
          : msg`${who} valde att jämföra med ${set}, version ${version}, från och med ${since}`,
      )
    }
    case 'followedUp':
      return quoting(followedUp(who, event), event.text)
  }
}

function followedUp(
  who: string,
  { improvement, outcome }: Extract<BesideEvent, { type: 'followedUp' }>,
): MessageDescriptor {
  switch (outcome) {
    case 'done':
      return msg`${who} följde upp förbättringsområde ${improvement}: genomfört`
    case 'partly':
      return msg`${who} följde upp förbättringsområde ${improvement}: delvis genomfört`
    case 'not':
      return msg`${who} följde upp förbättringsområde ${improvement}: inte genomfört`
    case null:
      return msg`${who} lämnade uppföljningen av förbättringsområde ${improvement} öppen`
  }
}

function from(end: LinkFrom, to: Speaker): string {
  return end.kind === 'evidence' ? to.evidence(end.evidence) : to.passage(to.text(end.passage))
}

function ending(end: LinkTo, to: Speaker): string {
  switch (end.kind) {
    case 'subQuestion':
      return end.subQuestion
    case 'point':
      return to.point(Number(end.room.slice('area-'.length)))
    case 'passage':
      return to.passage(to.text(end.passage))
  }
}

function nameOf(item: EvidenceItem): string {
  return item.kind === 'interview' ? item.role : item.title
}
