import { deflateSync } from 'node:zlib'
import { parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, startWire, until, type Wire } from './wire.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())

/** A grey PNG, as far as anybody here looks at it. */
function png(size: number): Buffer {
  const head = Buffer.alloc(33)
  head.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1')
  head.writeUInt32BE(size, 16)
  head.writeUInt32BE(size, 20)
  return Buffer.concat([head, deflateSync(Buffer.alloc(size * size, 128))])
}

function mail(text: string, picture: Buffer): string {
  return [
    'From: press@port.example',
    'Subject: Ferry to =?utf-8?Q?Gr=C3=ADmsey?= Sails Again After a Winter',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '--x',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="ferry at sea.exe"',
    'Content-Transfer-Encoding: base64',
    '',
    picture.toString('base64'),
    '--x--',
    '',
  ].join('\r\n')
}

test('a picture that came with a mail is on the page and in the feeds, waits for the embargo, and goes with a kill', async () => {
  const picture = png(64)
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  wire.drop('ferry.eml', mail(ferryRelease({ head: `EMBARGOED until ${day} 10:00 GMT\n\n` }), picture))
  const receipt = await wire.receipt('held/ferry.eml')
  expect(receipt).toContain('Pictures and files: ferry at sea.exe')
  expect(await wire.text('/news.rss')).not.toContain('enclosure')

  wire.later(4 * 86_400_000)
  await until(async () => (await wire.text('/news.rss')).includes('<enclosure'))
  const [item] = parseRssFeed(await wire.text('/news.rss')).items!
  const [enclosure] = item!.enclosures!
  expect(enclosure).toMatchObject({ type: 'image/png', length: picture.length })
  const answer = await wire.get(enclosure!.url!)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture)
  expect(answer.headers.get('content-disposition')).toContain('inline; filename="ferry-at-sea.png"')
  expect(await wire.text(item!.link!)).toContain(`<img src="${new URL(enclosure!.url!).pathname}"`)

  wire.drop('ferry.eml.kill', 'The picture shows another ferry.')
  await until(async () => (await wire.get(enclosure!.url!)).status === 410)
})
