import { readEnvironment } from '@samsyn/server'
import { describe, expect, test } from 'vitest'
import { startServer } from '../support/startServer.ts'

const region = {
  PUBLIC_URL: 'https://samsyn.example',
  OIDC_REGION_ISSUER: 'https://login.region.example/tenant',
  OIDC_REGION_CLIENT_ID: 'samsyn',
  OIDC_REGION_CLIENT_SECRET: 'hemligt-hos-regionen',
}

describe('providers in the environment', () => {
  test('are as many as have a name, each with a label or its name', () => {
    const read = readEnvironment(
      {
        ...region,
        OIDC_REGION_LABEL: ' Regionens inloggning ',
        OIDC_SKR2_ISSUER: 'http://localhost:4000',
        OIDC_SKR2_CLIENT_ID: 'x',
        OIDC_SKR2_CLIENT_SECRET: 'y',
      },
      '/',
    )
    expect(read).toMatchObject({
      environment: {
        providers: [
          {
            id: 'region',
            label: 'Regionens inloggning',
            issuer: region.OIDC_REGION_ISSUER,
            clientId: 'samsyn',
            clientSecret: region.OIDC_REGION_CLIENT_SECRET,
          },
          { id: 'skr2', label: 'SKR2', issuer: 'http://localhost:4000' },
        ],
      },
    })
  })

  test.each([
    ['OIDC_REGION_CLIENT_ID', undefined, /^OIDC_REGION_ISSUER.* belong together/],
    ['OIDC_REGION_CLIENT_SECRET', '', /^OIDC_REGION_CLIENT_SECRET: expected/],
    ['OIDC_REGION_ISSUER', 'login.region.example', /^OIDC_REGION_ISSUER: expected an https/],
    ['OIDC_REGION_ISSUER', 'http://login.region.example', /^OIDC_REGION_ISSUER: expected/],
    ['OIDC_REGION_ISSUER', 'http://localhost.evil.example', /^OIDC_REGION_ISSUER: expected/],
    ['OIDC_REGION_ISSUER', 'https://a:b@login.example', /^OIDC_REGION_ISSUER: expected/],
    ['OIDC_REGION_LABEL', 'x'.repeat(41), /^OIDC_REGION_LABEL: expected/],
    ['OIDC_REGION_SECRET', 'x', /^OIDC_REGION_SECRET is none of/],
    ['OIDC_re_ISSUER', 'x', /^OIDC_re_ISSUER is none of/],
    ['PUBLIC_URL', undefined, /PUBLIC_URL, which is missing/],
  ])('%s=%j ends the start with one line, without a secret in it', (name, value, said) => {
    const read = readEnvironment({ ...region, [name]: value }, '/')
    if (!('wrong' in read)) throw new Error('taken')
    expect(read.wrong).toMatch(said)
    expect(read.wrong).not.toMatch(/\n|hemligt/)
  })
})

test('outside the demo the start tells where the first administrator comes in, a demo does not', async () => {
  const real = await startServer({ DEMO: '0' })
  try {
    await expect.poll(() => real.said()).toMatch(/http:\/\/localhost:\d+\/set-up#[\w-]{22}\n/)
    expect(real.said().match(/set-up/g)).toHaveLength(1)
    expect(await real.stop()).toBe(0)
  } finally {
    await real.end()
  }
  const demo = await startServer()
  try {
    expect(await demo.stop()).toBe(0)
    expect(demo.said()).not.toContain('set-up')
  } finally {
    await demo.end()
  }
})
