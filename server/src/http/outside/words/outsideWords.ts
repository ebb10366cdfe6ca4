import type { Language } from '../../language.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/** What the municipality's pages say beside the report itself. */
export interface OutsideWords {
  /** "Utkast 2" */
  draft(no: number): string
  /** On every page of a draft. */
  draftStatus(no: number): string
  notFinal: string
  final(revision: number): string
  live: string
  liveStatus: string
  toText: string
  toList: string
  files: { lead: string; pdf: string; docx: string; xlsx: string }
  list: {
    title: string
    lead: string
    drafts: string
    none: string
    sent(date: string): string
    withScores: string
    withoutScores: string
    newest: string
    finals: string
    finalised(date: string): string
    liveLead: string
    note: string
  }
  remarks: {
    heading: string
    lead: string
    until(date: string): string
    closed: string
    onText: string
    marked: string
    about: string
    whole: string
    quote: string
    quoteHint: string
    text: string
    source: string
    sourceHint: string
    name: string
    nameHint: string
    send: string
    sent: string
    sentOnes: string
    nobody: string
    onDraft(no: number): string
    wholeReport: string
    waiting: string
    accepted(no: number): string
    declined: string
    from(name: string, date: string): string
    fromContact(date: string): string
  }
  wrong: {
    text: string
    name: string
    quoteElsewhere: string
    tooLong: string
    closed: string
    tooMany: string
    notTaken: string
  }
  passcode: {
    title: string
    lead: string
    label: string
    open: string
    wrong: string
    wait: string
  }
  gone: { title: string; lead: string }
  signIn: { title: string; lead: string; to: string }
  noAccess: { title: string; lead: string }
  tooOften: { title: string; lead: string }
  broken: { title: string; lead: string }
  lineBroken: string
}

const all: Readonly<Record<Language, OutsideWords>> = { sv, nb, en }

export function outsideWords(language: Language): OutsideWords {
  return all[language]
}
