/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size that a PNG, GIF, JPEG or WebP states in its head; undefined for other files and broken ones. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const is = (text: string, at: number) => [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0))
  if (is('\u0089PNG', 0) && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (is('GIF8', 0) && bytes.length >= 10) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (is('RIFF', 0) && is('WEBP', 8) && bytes.length >= 30) return webpSize(view, is)
  if (is('\u00ff\u00d8\u00ff', 0)) return jpegSize(view)
  return undefined
}

function webpSize(view: DataView, is: (text: string, at: number) => boolean): PictureSize | undefined {
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  if (is('VP8X', 12)) return { width: three(24), height: three(27) }
  if (is('VP8 ', 12)) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (!is('VP8L', 12)) return undefined
  const packed = view.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}

/** Walks the segments to the frame header (ITU-T T.81 §B.2.2). */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
