import { UnreadableError } from '../../document.ts'
import type { BytesFormat } from '../format.ts'
import { unseal } from './cms.ts'

/** Numbers of the kinds of CMS files begin so, as ASN.1 writes them behind a sequence and its length. */
const KINDS = [
  '\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007',
  '\u0006\u000b*\u0086H\u0086\u00f7\r\u0001\u0009\u0010\u0001',
]
/** The same in Base64, with or without the lines that PEM sets around it. */
const ARMOUR = /^\s{0,20}(?:-----BEGIN (?:PKCS7|CMS)-----\s{1,20})?(?=M[A-Za-z\d+/\s]{30})/

/** Why a file that should be signed cannot be opened. */
export const DAMAGED = new UnreadableError(
  'signed-damaged',
  'This signed file is damaged or cut off. Drop it again, or drop the release without its signature.',
)

/** Header fields that a part of a mail begins with, and no mail. */
const PART = /^(?:Content-|MIME-Version)/i

/**
 * Files signed so that the signature holds the text (CMS, RFC 5652): `smime.p7m` of a mail, and documents such as
 * `release.pdf.p7m`. What is signed is read as if it were dropped itself; what is encrypted is refused.
 */
export const signed: BytesFormat = {
  kind: 'bytes',
  name: 'signed',
  extensions: ['.p7m'],
  recognises: (beginning) => isCms(beginning) || isCms(fromBase64(beginning.slice(0, 400))),
  async read(bytes, file, readEnclosed) {
    const sealed = unseal(bytes[0] === 0x30 ? bytes : Buffer.from(textOf(bytes), 'base64'))
    switch (sealed?.kind) {
      case 'signed':
        return readEnclosed({ name: file.path.replace(/\.p7m$/i, ''), content: asMail(sealed.content) })
      case 'encrypted':
        throw new UnreadableError(
          'mail-sealed',
          'This is encrypted, and nobody but its receiver can open it. Send it without encryption, or drop the release itself.',
        )
      case 'detached':
        throw new UnreadableError(
          'signature-alone',
          'This file holds a signature and not what is signed. Drop the release itself.',
        )
      default:
        throw DAMAGED
    }
  },
}

const isCms = (beginning: string) =>
  beginning.startsWith('0') && KINDS.some((kind) => beginning.slice(2, 20).includes(kind))

function fromBase64(beginning: string): string {
  const armour = ARMOUR.exec(beginning)
  return armour === null ? '' : Buffer.from(beginning.slice(armour[0].length), 'base64').toString('latin1')
}

/** What PEM sets around Base64 is no part of it. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/-----[A-Z\d ]{1,40}-----/g, '')
}

/** A signed part of a mail becomes a mail of its own. */
function asMail(content: Uint8Array): Uint8Array {
  const beginning = Buffer.from(content.subarray(0, 40)).toString('latin1')
  return PART.test(beginning) ? Buffer.concat([Buffer.from('MIME-Version: 1.0\r\n'), content]) : content
}
