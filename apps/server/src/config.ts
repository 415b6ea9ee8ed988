import { resolve } from 'node:path'
import { isTagAuthority } from '@dateline/core'
import { z } from 'zod'

/** What the service is started with, checked. */
export interface Config {
  /** The ingest folder, absolute. */
  readonly inbox: string
  /** Folder of database and originals, absolute. */
  readonly data: string
  readonly host: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** Public base address, without a slash at its end. */
  readonly url: string
  /** Whether client addresses and the scheme are taken from `X-Forwarded-*`. */
  readonly trustProxy: boolean
  /** Authority of ids for a store that is made now; undefined takes the host of `url` and the year. */
  readonly tagAuthority: string | undefined
}

const path = z.string().transform((text) => resolve(text))
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65535)
const host = z.string().regex(/^[A-Za-z0-9.:_-]+$/)
const url = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
  .transform((text) => new URL(text))
  .refine((address) => address.search === '' && address.hash === '' && address.username === '')
  .transform((address) => address.href.replace(/\/+$/, ''))
const yesOrNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false', 'yes', 'no', '1', '0']))
  .transform((word) => ['true', 'yes', '1'].includes(word))

/** Every setting: what it is for, its default as it would be written, what is expected. `--help` and the documentation print it. */
export const SETTINGS = {
  DATELINE_INBOX: {
    schema: path,
    default: './inbox',
    meaning: 'the ingest folder, with one folder for each newsroom',
    expected: 'a path',
  },
  DATELINE_DATA: {
    schema: path,
    default: './data',
    meaning:
      'the folder of database and originals; topics/, languages/ and places/ of its folder knowledge/ add to ours',
    expected: 'a path',
  },
  DATELINE_HOST: {
    schema: host,
    default: '127.0.0.1',
    meaning: 'the address to listen on',
    expected: 'a host name or an address without port, such as 127.0.0.1 or ::',
  },
  DATELINE_PORT: {
    schema: port,
    default: '3000',
    meaning: 'the port to listen on; 0 takes a free one',
    expected: 'a number from 0 to 65535',
  },
  DATELINE_URL: {
    schema: url,
    default: 'http://<host>:<port>',
    meaning: 'the public base address, as readers and feeds see it',
    expected: 'an http or https address without query, such as https://wire.example.org',
  },
  DATELINE_TRUST_PROXY: {
    schema: yesOrNo,
    default: 'false',
    meaning: 'whether a proxy of yours sets X-Forwarded-For and -Proto',
    expected: 'true or false',
  },
  DATELINE_TAG: {
    schema: z.string().refine(isTagAuthority),
    default: '<host of DATELINE_URL>,<year of first start>',
    meaning: 'the tag authority of all ids; written into the store at first start and never changed',
    expected: 'a host in lower case, a comma and a date (RFC 4151), such as wire.example.org,2026',
  },
  DATABASE_URL: {
    schema: z.never(),
    default: 'a SQLite file in DATELINE_DATA',
    meaning: 'another database; PostgreSQL is not supported yet',
    expected: 'no value: this version keeps its store in DATELINE_DATA',
  },
} as const

type Name = keyof typeof SETTINGS

/** Settings that cannot be used, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Checks the environment. An empty value is as good as none. A `DATELINE_…` that is no setting is a fault too, as it is most
 * often one misspelt. Throws {@link ConfigError}.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems = Object.keys(environment)
    .filter((name) => name.startsWith('DATELINE_') && !(name in SETTINGS))
    .map((name) => `${name}: expected one of ${Object.keys(SETTINGS).join(', ')}; remove it or correct its name`)

  function read<const N extends Name>(name: N, fallback: string): z.output<(typeof SETTINGS)[N]['schema']>
  function read<const N extends Name>(name: N): z.output<(typeof SETTINGS)[N]['schema']> | undefined
  function read(name: Name, fallback?: string): unknown {
    const value = environment[name] || fallback
    if (value === undefined) return undefined
    const result = SETTINGS[name].schema.safeParse(value)
    if (result.success) return result.data
    problems.push(`${name}: expected ${SETTINGS[name].expected}; got ${shown(name, value)}`)
    return undefined
  }

  const listen = {
    host: read('DATELINE_HOST', SETTINGS.DATELINE_HOST.default),
    port: read('DATELINE_PORT', SETTINGS.DATELINE_PORT.default),
  }
  read('DATABASE_URL')
  const config = {
    inbox: read('DATELINE_INBOX', SETTINGS.DATELINE_INBOX.default),
    data: read('DATELINE_DATA', SETTINGS.DATELINE_DATA.default),
    ...listen,
    url: read('DATELINE_URL') ?? localUrl(listen.host, listen.port),
    trustProxy: read('DATELINE_TRUST_PROXY', SETTINGS.DATELINE_TRUST_PROXY.default),
    tagAuthority: read('DATELINE_TAG'),
  }
  if (problems.length > 0)
    throw new ConfigError(
      `${problems.length === 1 ? 'a setting' : `${problems.length} settings`} cannot be used:\n  ${problems.join('\n  ')}`,
    )
  return config
}

/** The data folder alone, for commands that need no other setting. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return path.parse(environment.DATELINE_DATA || SETTINGS.DATELINE_DATA.default)
}

/** The address of a server on this machine: an IPv6 address stands in brackets. */
export function localUrl(host: string, port: number): string {
  return `http://${host?.includes(':') ? `[${host}]` : host}:${port}`
}

/** A tag authority for a store that is made now: the host of the public address and the year. */
export function defaultTagAuthority(url: string, now: Date): string {
  const authority = `${new URL(url).hostname.toLowerCase()},${now.getUTCFullYear()}`
  return isTagAuthority(authority) ? authority : `localhost,${now.getUTCFullYear()}`
}

/** A database address holds a password: only its kind is shown. */
function shown(name: Name, value: string): string {
  return name === 'DATABASE_URL' ? `one that begins with "${value.split(':')[0]}:"` : `"${value}"`
}

/** The table of settings as `--help` prints it. */
export function settingsHelp(): string {
  return Object.entries(SETTINGS)
    .map(([name, { meaning, default: value }]) => `  ${name.padEnd(21)} ${meaning}\n${' '.repeat(24)}default: ${value}`)
    .join('\n')
}
