import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../parse/parse.ts'
import { readDocument } from '../../read-document.ts'
import { knowledge } from '../../testing.ts'

const RELEASE =
  'Lighthouse of Vardø Lit Again\n\nVARDØ, Norway, 4 May 2026 – The lighthouse of Vardø was lit again on Sunday, after a winter in the dark, the harbour said.\n\nTwo keepers took turns to mend the lamp, whose glass had to be brought from Bergen by boat in the storms of February.\n'
const ENTITY = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(RELEASE).toString('base64')}\r\n`

/** An element of ASN.1 with its length, or with an end of its own. */
function element(tag: number, content: Uint8Array, hasEnd = false): Buffer {
  if (hasEnd) return Buffer.concat([Buffer.from([tag, 0x80]), content, Buffer.from([0, 0])])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  return Buffer.concat([Buffer.from([tag, 0x84]), size, content])
}

const NUMBERS = { signed: 2, enveloped: 3 } as const
const number = (last: number) => element(0x06, Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]))

/** A CMS file; `inParts` writes it as programs do that do not know its length beforehand. */
function cms(content: string | Uint8Array | undefined, kind: keyof typeof NUMBERS = 'signed', inParts = false): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content ?? [])
  const octets = inParts
    ? element(0x24, Buffer.concat([element(4, bytes.subarray(0, 100)), element(4, bytes.subarray(100))]), true)
    : element(4, bytes)
  const inner = element(
    0x30,
    Buffer.concat([number(1), ...(content === undefined ? [] : [element(0xa0, octets, inParts)])]),
    inParts,
  )
  const data = Buffer.concat([element(2, Buffer.from([1])), element(0x31, Buffer.alloc(0)), inner])
  const wrapped = element(0xa0, element(0x30, data, inParts), inParts)
  // The number of the kind has a short length, as every program writes it.
  const short = Buffer.from([6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, NUMBERS[kind]])
  return element(0x30, Buffer.concat([short, wrapped]), inParts)
}

const HEAD =
  'From: press@harbour.example\r\nSubject: Our news\r\nDate: Mon, 4 May 2026 09:00:00 +0200\r\nMIME-Version: 1.0\r\n'
const mail = (sealed: Uint8Array) =>
  Buffer.from(
    `${HEAD}Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"\r\n\r\n${sealed.toString()}\r\n`,
  )
const base64 = (bytes: Buffer) => Buffer.from(bytes.toString('base64').replace(/.{64}/g, '$&\r\n'))

async function read(bytes: Uint8Array, file: string) {
  const document = await readDocument(bytes, { file })
  const [release] = parseDocument(document, knowledge())
  expect(document.text.slice(...release!.spans.title!)).toBe(release!.title)
  return release!
}

const TITLE = 'Lighthouse of Vardø Lit Again'

describe('what a signature holds', () => {
  it.each([
    ['a mail', false],
    ['a mail in parts', true],
  ])('is %s, read under its own subject and date', async (_, inParts) => {
    const release = await read(mail(base64(cms(ENTITY, 'signed', inParts))), 'release.eml')
    expect(release).toMatchObject({ title: TITLE, published: '2026-05-04T09:00:00+02:00', media: [] })
    expect(release.body.text).toMatch(/^The lighthouse .*February\.$/s)
  })

  it('is a document that is dropped, as it is or in Base64', async () => {
    const armour = `-----BEGIN PKCS7-----\n${base64(cms(RELEASE)).toString()}\n-----END PKCS7-----\n`
    for (const bytes of [cms(RELEASE), base64(cms(RELEASE)), Buffer.from(armour), cms(RELEASE, 'signed', true)])
      expect((await read(bytes, 'release.txt.p7m')).title).toBe(TITLE)
  })

  it('is a release attached to a mail, and no annex of it', async () => {
    const body = base64(cms(RELEASE)).toString()
    const bytes = Buffer.from(
      `${HEAD}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease find attached our release.\r\n--b\r\nContent-Type: application/octet-stream; name="release.txt.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="release.txt.p7m"\r\n\r\n${body}\r\n--b--\r\n`,
    )
    expect(await read(bytes, 'release.eml')).toMatchObject({ title: TITLE, media: [] })
  })

  it.each([
    ['is encrypted', cms(RELEASE, 'enveloped'), 'mail-sealed'],
    ['stands in another file', cms(undefined), 'signature-alone'],
    ['is cut off', cms(RELEASE).subarray(0, 200), 'signed-damaged'],
  ])('is refused with what to do where it %s', async (_, bytes, rule) => {
    for (const [given, file] of [
      [bytes, 'release.p7m'],
      [mail(base64(bytes)), 'release.eml'],
    ] as const)
      await expect(readDocument(given, { file })).rejects.toMatchObject({
        rule,
        message: expect.stringMatching(/drop/i),
      })
  })

  it('is read no deeper than three files in each other', async () => {
    let bytes = cms(RELEASE)
    for (let depth = 0; depth < 6; depth++) bytes = cms(bytes)
    const nested = readDocument(bytes, { file: 'release.p7m' })
    await expect(nested).rejects.toMatchObject({ rule: 'nested' })
  })
})
