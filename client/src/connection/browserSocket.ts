import { closingReasonOf } from '@samsyn/document'
import { backoff } from './backoff.ts'
import { pageGeneration } from './generation.ts'
import { LiveConnection } from './live.ts'

/** `ws:` or `wss:` of the page's own origin. */
export function socketUrl(path: string): string {
  return `${location.origin.replace(/^http/u, 'ws')}${path}`
}

/** What a browser itself reports when a connection is cut. */
const NETWORK_GONE = 1006

/** The live socket of an evaluation, in a browser. A network that returns is tried at once. */
export function openLive(evaluation: string): LiveConnection {
  const generation = pageGeneration.bind()
  const query = generation === undefined ? '' : `?${new URLSearchParams({ generation })}`
  return new LiveConnection({
    open: (heard) => {
      const socket = new WebSocket(socketUrl(`/live/${evaluation}${query}`))
      socket.onopen = () => heard.opened()
      socket.onmessage = ({ data }) => heard.said(data)
      socket.onclose = ({ code, reason }) => {
        if (closingReasonOf(code, reason) === 'restored') pageGeneration.end()
        heard.closed(code, reason)
      }
      // A socket may hang for long when the network goes; one that still works is opened anew.
      const doubt = () => heard.closed(NETWORK_GONE)
      addEventListener('offline', doubt)
      return {
        say: (text) => socket.send(text),
        close: () => {
          removeEventListener('offline', doubt)
          socket.onopen = null
          socket.onmessage = null
          socket.onclose = null
          socket.close()
        },
      }
    },
    later: (nth, then) => {
      const stop = () => {
        clearTimeout(timer)
        removeEventListener('online', now)
      }
      const now = () => {
        stop()
        then()
      }
      const timer = setTimeout(now, backoff(nth, Math.random()))
      addEventListener('online', now)
      return stop
    },
    alarm: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  })
}
