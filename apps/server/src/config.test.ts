import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, defaultTagAuthority, readConfig, SETTINGS, settingsHelp } from './config.ts'

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  throw new Error('was accepted')
}

test('without any setting the wire runs on this machine, with its folders beside where it was started', () => {
  expect(readConfig({})).toEqual({
    inbox: resolve('inbox'),
    data: resolve('data'),
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    trustProxy: false,
    tagAuthority: undefined,
  })
})

test('settings are taken from the environment, and empty ones are as good as none', () => {
  expect(
    readConfig({
      DATELINE_INBOX: '/srv/in',
      DATELINE_HOST: '::1',
      DATELINE_PORT: '0',
      DATELINE_URL: 'https://wire.example.org/press/',
      DATELINE_TRUST_PROXY: 'yes',
      DATELINE_TAG: 'wire.example.org,2026',
      DATELINE_DATA: '',
      PATH: '/bin',
    }),
  ).toMatchObject({
    inbox: '/srv/in',
    data: resolve('data'),
    url: 'https://wire.example.org/press',
    trustProxy: true,
    tagAuthority: 'wire.example.org,2026',
  })
  expect(readConfig({ DATELINE_HOST: '::1' }).url).toBe('http://[::1]:3000')
})

test.each([
  ['DATELINE_PORT', '70000', 'a number from 0 to 65535'],
  ['DATELINE_PORT', 'http', 'a number'],
  ['DATELINE_URL', 'wire.example.org', 'an http or https address'],
  ['DATELINE_URL', 'ftp://wire.example.org', 'an http or https address'],
  ['DATELINE_URL', 'https://wire.example.org/?a=1', 'without query'],
  ['DATELINE_HOST', 'http://x', 'a host name'],
  ['DATELINE_TAG', 'wire.example.org', 'a comma and a date'],
  ['DATELINE_TRUST_PROXY', 'maybe', 'true or false'],
])('%s=%s is refused, with what was expected', (name, value, expected) => {
  const message = refusal({ [name]: value })
  expect(message).toContain(`${name}: expected`)
  expect(message).toContain(expected)
  expect(message).toContain(`got "${value}"`)
})

test('all faulty settings are named at once, misspelt names among them', () => {
  const message = refusal({ DATELINE_PORT: 'x', DATELINE_URL: 'y', DATELINE_PROT: '80' })
  for (const name of ['DATELINE_PORT', 'DATELINE_URL', 'DATELINE_PROT']) expect(message).toContain(`${name}: expected`)
})

test('a PostgreSQL address is refused without printing its password', () => {
  const message = refusal({ DATABASE_URL: 'postgres://wire:hunter2@db/wire' })
  expect(message).toContain('DATABASE_URL: expected no value')
  expect(message).not.toContain('hunter2')
})

test('ids are by default named after the public host and the year of the first start', () => {
  const now = new Date('2026-12-31T23:59:59Z')
  expect(defaultTagAuthority('https://Wire.Example.org:8443/x', now)).toBe('wire.example.org,2026')
  expect(defaultTagAuthority('http://[::1]:3000', now)).toBe('localhost,2026')
})

test('the help names every setting', () => {
  for (const name of Object.keys(SETTINGS)) expect(settingsHelp()).toContain(name)
})
