import type { Guest } from './guest.ts'

/** What one page has shown since it was first watched. */
export interface Witnessed {
  /** How many letters of each writer, by name. */
  letters: Record<string, number>
  /** The reader's own letters when the page last said that everything is saved. */
  saidSaved: number
  /** What the bar over it all says now. */
  says: string
  /** How far each sub-question had come, as an index in `steps`. */
  rows: Record<string, number>
  /** What must never be shown: a letter twice, in the wrong place or taken away, a row gone back. */
  faults: string[]
}

/** A row's words in the order that they come true, where nothing is withdrawn or returned. */
export const steps = ['bedöms', 'inlämnad', 'att prata om', 'förslag finns', 'samsyn'] as const

/** What each writer is going to type, in order, each in letters that nobody else uses. */
export type Plan = Record<string, string>

declare global {
  var witnessed: Witnessed
}

/** Begins to keep, in the page itself, everything that it shows. */
export async function watch(guest: Guest, me: string, plan: Plan): Promise<void> {
  const [text, bar, rows] = await Promise.all([
    guest.text('Allmänt').elementHandle(),
    guest.page.getByRole('banner').elementHandle(),
    guest.page.getByRole('group', { name: 'Delfråga' }).elementHandle(),
  ])
  if (!text || !bar || !rows) throw new Error('the page is not a workspace')
  await guest.page.evaluate(keepWatch, { me, plan, steps, text, bar, rows })
}

export function witnessedBy({ page }: Guest): Promise<Witnessed> {
  return page.evaluate(() => globalThis.witnessed)
}

interface Watched {
  me: string
  plan: Plan
  steps: readonly string[]
  text: Node
  bar: Node
  rows: Node
}

/** Runs in the page. */
function keepWatch({ me, plan, steps, text, bar, rows }: Watched): void {
  const now: Witnessed = { letters: {}, saidSaved: 0, says: '', rows: {}, faults: [] }
  globalThis.witnessed = now
  let saved = false
  /** How often the bar was seen to say that something is not saved. */
  let notSaved = 0
  look()
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-label'],
  })

  function look(): void {
    const letters = lettersShown()
    for (const [writer, planned] of Object.entries(plan)) {
      const theirs = [...letters].filter((letter) => planned.includes(letter)).join('')
      const before = now.letters[writer] ?? 0
      if (!planned.startsWith(theirs)) fault(`${writer}'s letters stand as ${theirs}`)
      if (theirs.length < before)
        fault(`${writer}'s letters went from ${before} to ${theirs.length}`)
      now.letters[writer] = theirs.length
    }
    now.says = bar.textContent ?? ''
    const calm = /Sparat \d\d:\d\d|Allt är sparat/.test(now.says)
    if (calm && !saved) now.saidSaved = now.letters[me] ?? 0
    if (!calm) notSaved += 1
    else if (saved) stillSaved(now.letters[me] ?? 0, notSaved)
    saved = calm
    lookAtRows()
  }

  /** A letter shows a moment before the bar can say that it is not saved: what is painted counts. */
  function stillSaved(own: number, before: number): void {
    const painted = (): void => {
      if (notSaved === before) now.saidSaved = Math.max(now.saidSaved, own)
    }
    requestAnimationFrame(() => requestAnimationFrame(painted))
  }

  /** The text without the others' carets, which carry their names. */
  function lettersShown(): string {
    const copy = text.cloneNode(true) as Element
    for (const caret of copy.querySelectorAll('.narrative-caret')) caret.remove()
    return copy.textContent ?? ''
  }

  function lookAtRows(): void {
    for (const button of (rows as Element).querySelectorAll('button[aria-label]')) {
      const [no = '', word = ''] = (button.getAttribute('aria-label') ?? '').split(', ')
      const step = steps.indexOf(word)
      if (step === -1) continue
      const before = now.rows[no] ?? 0
      if (step < before) fault(`${no} went from ${steps[before]} to ${word}`)
      now.rows[no] = step
    }
  }

  function fault(what: string): void {
    if (now.faults.length < 20) now.faults.push(what)
  }
}
