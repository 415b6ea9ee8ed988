import type { Media } from './release.ts'

/** Endings under which programs know the types that come with releases. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/epub+zip': 'epub',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
}

const LONGEST = 80

/**
 * The name under which a file is given to readers: letters, digits, dots, hyphens and underscores of the one it came with,
 * at most 80 characters, with the ending of what it is. A name cannot make a browser or a person take it for another type.
 */
export function mediaName({ file, type }: Pick<Media, 'file' | 'type'>): string {
  const ending = ENDINGS[type ?? ''] ?? 'bin'
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).normalize('NFC')
  const words = base.replace(/\.[A-Za-z\d]{1,5}$/, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const name = [...words.join('-')].slice(0, LONGEST).join('')
  return `${name === '' ? 'file' : name}.${ending}`
}

/** The path of a file's bytes, without a host: `/media/<sha256>/<name>`, percent-encoded; null where there are none. */
export function mediaPath(media: Pick<Media, 'file' | 'type' | 'sha256'>): string | null {
  return media.sha256 === null ? null : `/media/${media.sha256}/${encodeURIComponent(mediaName(media))}`
}
