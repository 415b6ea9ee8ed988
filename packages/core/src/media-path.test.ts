import { expect, it } from 'vitest'
import { mediaName, mediaPath } from './media-path.ts'

it.each([
  ['plan.pdf', 'application/pdf', 'plan.pdf'],
  ['invoice.pdf.exe', 'image/png', 'invoice-pdf.png'],
  ['C:\\press\\Boats at sea (2).JPG', 'image/jpeg', 'Boats-at-sea-2.jpg'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['توزيع المياه.docx', 'application/zip', 'توزيع-المياه.zip'],
  ['\u202egpj.exe', 'application/octet-stream', 'gpj.bin'],
  ['"><script>', null, 'script.bin'],
  ['', 'image/png', 'file.png'],
])('the file “%s” of type %s is given as %s', (file, type, name) => {
  expect(mediaName({ file, type })).toBe(name)
})

it('a file has one address for its bytes, and one without bytes has none', () => {
  const sha256 = 'ab'.repeat(32)
  expect(mediaPath({ file: '船.png', type: 'image/png', sha256 })).toBe(`/media/${sha256}/%E8%88%B9.png`)
  expect(mediaPath({ file: '船.png', type: null, sha256: null })).toBeNull()
})
