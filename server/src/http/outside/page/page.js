// What a page for the municipality does where scripts run. Without it all can be read and sent too.

/** Ms. Whether a line that was refused can be had after all is asked again so much later. */
const AGAIN = 10_000

const watched = document.querySelector('[data-watch]')
const followed = document.querySelector('[data-live]')
const form = document.querySelector('form.remark')

if (watched) listenForTheEnd(watched.dataset.watch)
if (followed) followText(followed)
if (form) offerRemarks(form)

/** When what let the reader in is over, nothing of it stays on the screen. */
function listenForTheEnd(address) {
  listen()
  // Shown again out of the browser's own memory: what was true then need not be.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })

  function listen() {
    const line = new EventSource(address)
    line.addEventListener('gone', () => {
      line.close()
      over()
    })
    line.addEventListener('error', () => {
      if (line.readyState === EventSource.CLOSED) void refused()
    })
  }

  /**
   * The line is closed for good. Only the door's no is the end: where there are too many lines, or the
   * server is just starting, the page stays, and so does what somebody is writing in it.
   */
  async function refused() {
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => undefined)
    const type = answer?.headers.get('content-type') ?? ''
    const isLine = answer?.ok && type.startsWith('text/event-stream')
    const isLater = !answer || answer.status === 429 || answer.status >= 500
    if (isLine || isLater) setTimeout(listen, AGAIN)
    else over()
  }

  function over() {
    document.body.replaceChildren()
    location.replace(location.pathname)
  }
}

/** The text as it is being written: what has changed is replaced, and nothing else moves. */
function followText(notice) {
  listen()

  function listen() {
    const line = new EventSource(notice.dataset.live)
    let shown = ''
    line.addEventListener('open', () => {
      shown = ''
      notice.textContent = ''
    })
    line.addEventListener('error', () => {
      notice.textContent = notice.dataset.broken
      // Refused, and not only broken: of the end one hears on the other line.
      if (line.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN)
    })
    line.addEventListener('text', ({ data }) => {
      const { from, tail, insert } = JSON.parse(data)
      shown = shown.slice(0, from) + insert + shown.slice(shown.length - tail)
      const now = new DOMParser().parseFromString(shown, 'text/html').querySelector('.report')
      const before = document.querySelector('.report')
      if (now && before) become(before, now)
    })
  }
}

/** Makes one element into another; what is the same in both stays where it is. */
function become(before, now) {
  const [had, has] = [[...before.childNodes], [...now.childNodes]]
  let first = 0
  while (first < had.length && first < has.length && had[first].isEqualNode(has[first])) first += 1
  let last = 0
  const most = Math.min(had.length, has.length) - first
  while (last < most && had.at(-1 - last).isEqualNode(has.at(-1 - last))) last += 1
  const [old, fresh] = [had.slice(first, had.length - last), has.slice(first, has.length - last)]
  for (let nth = 0; nth < Math.max(old.length, fresh.length); nth += 1) {
    const [one, other] = [old[nth], fresh[nth]]
    if (one && other && isAlike(one, other)) become(one, other)
    else if (one && other) one.replaceWith(document.importNode(other, true))
    else if (one) one.remove()
    else before.insertBefore(document.importNode(other, true), had[had.length - last] ?? null)
  }
}

/** An element with the same name and attributes: only what is in it differs. */
function isAlike(one, other) {
  if (!(one instanceof Element) || other.nodeType !== Node.ELEMENT_NODE) return false
  return one.cloneNode(false).isEqualNode(other.cloneNode(false))
}

/** Words that are marked go into the form, with the section that they stand in. */
function offerRemarks(form) {
  const { on, quote, before, text } = form.elements
  const button = document.querySelector('[data-mark]')

  document.addEventListener('selectionchange', () => {
    button.hidden = marked() === undefined
  })
  // Before the press takes the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const found = marked()
    if (found) write(found)
  })
  quote.addEventListener('input', () => {
    before.value = ''
  })
  for (const way of document.querySelectorAll('a[data-remark]'))
    way.addEventListener('click', (event) => {
      event.preventDefault()
      write({ on: way.dataset.remark, quote: '', before: '' })
    })

  function write(found) {
    on.value = found.on
    quote.value = found.quote
    before.value = found.before
    getSelection()?.removeAllRanges()
    text.focus()
    text.scrollIntoView({ block: 'center' })
  }

  function marked() {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
    const range = selection.getRangeAt(0)
    const from = textAround(range.startContainer)
    if (!from || from !== textAround(range.endContainer)) return undefined
    const words = lettersIn(range)
    if (words === '') return undefined
    const lead = document.createRange()
    lead.selectNodeContents(from)
    lead.setEnd(range.startContainer, range.startOffset)
    const { room, root } = from.dataset
    return { on: `${room}/${root}`, quote: words, before: lettersIn(lead).slice(-60) }
  }
}

/** The element that holds one text of the report. */
function textAround(node) {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('[data-room][data-root]') ?? undefined
}

/** What a range says in one line, without the numbers of its footnotes. */
function lettersIn(range) {
  const copy = range.cloneContents()
  for (const note of copy.querySelectorAll('sup')) note.remove()
  for (const block of copy.querySelectorAll('p, li, td, th, h1, h2, h3, h4, h5, h6'))
    block.append(' ')
  for (const end of copy.querySelectorAll('br')) end.replaceWith(' ')
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim()
}
