import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Whose request it is, for limits: the address of the connection, or what our proxy says where there is one. A proxy adds
 * the address that it sees at the end of X-Forwarded-For; what stands before it is the client's own claim. Of IPv6 the
 * first 64 bits, since a subscriber has all the others.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded || (getConnInfo(c).remote.address ?? ''))
}

function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = 8 - groups.length - (tail === undefined || tail === '' ? 0 : tail.split(':').length)
  const all = tail === undefined ? groups : [...groups, ...Array(Math.max(0, missing)).fill('0'), ...tail.split(':')]
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
