/** What can be said on an open line. */
export interface Line {
  /** Says it; where the other side does not read, the line ends. */
  say(event: string, data: unknown): void
  end(): void
}

const encoder = new TextEncoder()
/** Ms. A browser whose line broke comes again after this. */
const RETRY = 1000
/** So many events may wait for whoever does not read. */
const MOST_WAITING = 64

/**
 * Server-sent events. `opened` gets the line and gives what is to be done when it is over, whoever
 * ended it.
 */
export function eventStream(opened: (line: Line) => () => void): Response {
  let over = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true
        let closed = () => {}
        over = () => {
          if (!isOpen) return
          isOpen = false
          closed()
        }
        const end = () => {
          if (!isOpen) return
          over()
          controller.close()
        }
        const send = (text: string) => {
          if (!isOpen) return
          if ((controller.desiredSize ?? 0) <= 0) return end()
          controller.enqueue(encoder.encode(text))
        }
        const say = (event: string, data: unknown) =>
          send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        send(`retry: ${RETRY}\n\n`)
        closed = opened({ say, end })
      },
      cancel: () => over(),
    },
    { highWaterMark: MOST_WAITING },
  )
  return new Response(body, { headers: eventStreamHeaders })
}

export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies would otherwise gather what is to come at once.
  'x-accel-buffering': 'no',
}
