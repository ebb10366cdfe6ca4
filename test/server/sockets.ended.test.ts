import { SCHEMA_VERSION } from '@samsyn/document'
import { expect, onTestFinished, test } from 'vitest'
import { PortScene } from '../support/portScene.ts'

test.each(['rooms', 'live'])(
  'a session that ends while its socket is on the way in ends that socket too (%s)',
  async (kind) => {
    let end: (session: string) => void = () => {}
    const scene = await PortScene.open(
      { people: ['anna', 'bert', 'lena'] },
      {
        identity: (usual) => ({
          onSessionEnded: (ended) => {
            end = ended
            return () => {}
          },
          async signedIn(headers) {
            const me = await usual.signedIn(headers)
            // Between the lookup and the open socket.
            if (me) end(me.session)
            return me
          },
        }),
      },
    )
    onTestFinished(() => scene.close())
    const id = await scene.evaluation([
      ['anna', 'evaluator'],
      ['bert', 'evaluator'],
      ['lena', 'lead'],
    ])
    const path = kind === 'rooms' ? `/rooms/${id}/area-1` : `/live/${id}`
    const far = scene.socket('anna', `${path}?schema=${SCHEMA_VERSION}`)
    await far.until(() => far.ended !== undefined)
    expect(far.reason).toBe('signIn')
  },
)
