import { carriesContent, sync } from '@samsyn/document'
import type { SavedCount } from './saved.ts'

/** A browser's WebSocket that tells `count` when it opens and what content it sends. */
export function countingSocket(count: SavedCount): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      // Set before y-websocket sets its own handler, and so called before it sends anything.
      this.addEventListener('open', () => count.opened())
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      super.send(data as ArrayBufferView<ArrayBuffer>)
      if (!(data instanceof Uint8Array) || !carriesContent(data)) return
      if (data[1] === sync.step2) count.sentAnswer()
      else count.sentUpdate()
    }
  }
}
