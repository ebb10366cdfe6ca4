import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** What the published client says, frame by frame, while somebody does all that an editor does. */
export async function recorded(
  server: string,
  room: string,
  who: string,
  act: (doc: Y.Doc, provider: WebsocketProvider) => void,
): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = []
  class Recording extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: `who=${who}` } })
    }

    override send(data: Uint8Array): void {
      frames.push(new Uint8Array(data))
      super.send(data)
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(server, room, doc, {
    disableBc: true,
    // It lacks a few things of the DOM's socket that the provider does not use.
    WebSocketPolyfill: Recording as unknown as typeof globalThis.WebSocket,
  })
  await new Promise<void>((resolve) => {
    provider.on('sync', (synced) => synced && resolve())
  })
  act(doc, provider)
  provider.destroy()
  provider.awareness.destroy()
  return frames
}
