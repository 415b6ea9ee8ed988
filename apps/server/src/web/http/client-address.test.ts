import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

async function seen(remoteAddress: string, forwarded: string | undefined, trustProxy: boolean): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, trustProxy)))
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return response.text()
}

test('without a proxy of ours, a client is its connection, whatever it claims', async () => {
  expect(await seen('192.0.2.1', '198.51.100.7', false)).toBe('192.0.2.1')
})

test('behind our proxy, a client is what the proxy saw, not what the client put before it', async () => {
  expect(await seen('127.0.0.1', '203.0.113.9, 198.51.100.7', true)).toBe('198.51.100.7')
  expect(await seen('127.0.0.1', undefined, true)).toBe('127.0.0.1')
})

test('an IPv6 subscriber is one client with all its addresses', async () => {
  const one = await seen('2001:DB8:0:12::1', undefined, false)
  expect(await seen('2001:db8:0000:12:ffff:1:2:3', undefined, false)).toBe(one)
  expect(await seen('2001:db8::12:0:0:0:9', undefined, false)).toBe(one)
  expect(await seen('2001:db8:0:13::1', undefined, false)).not.toBe(one)
  expect(await seen('::ffff:192.0.2.1', undefined, false)).not.toBe(await seen('::ffff:192.0.2.2', undefined, false))
})
