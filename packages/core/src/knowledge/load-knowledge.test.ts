import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test } from 'vitest'
import { knowledgeOf, languageOf } from './knowledge.ts'
import { loadKnowledge, readTables } from './load-knowledge.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'))
  made.push(dir)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

describe('what the wire knows', () => {
  const knowledge = loadKnowledge({ languages: ['en'] })

  it('is frozen through and through', () => {
    expect(Object.isFrozen(knowledge)).toBe(true)
    expect(Object.isFrozen(knowledge.languages.get('en')!.attribution.verbs)).toBe(true)
  })

  it('finds a language by its tag and by the beginning of it', () => {
    expect(languageOf(knowledge, 'en-GB')?.language.tag).toBe('en')
    expect(languageOf(knowledge, 'xx')).toBeUndefined()
  })

  it('takes a topic, and a language, from a folder of the newsroom, without any other file being touched', () => {
    const extra = folder({
      'topics/whaling.yaml':
        'id: whaling\ndefinition: A release has this topic when it concerns whaling.\nlabels: {en: Whaling}\nterms: {en: [whal*]}\n',
      'languages/fo/language.yaml': 'tag: fo\nname: føroyskt\nscript: Latn\ndirection: ltr\n',
    })
    const own = loadKnowledge({ languages: ['en', 'fo'], extraDirs: [extra] })
    expect(own.topics.get('whaling')).toMatchObject({ labels: { en: 'Whaling' }, match: 'close' })
    expect(own.languages.get('fo')).toMatchObject({ language: { name: 'føroyskt' }, attribution: { verbs: [] } })
    expect([...own.topics.keys()]).toEqual([...own.topics.keys()].toSorted())
    const { language: _, ...tables } = own.languages.get('fo')!
    expect(tables).toEqual(own.blank)
  })

  it('knows neighbours both ways, across rivers, lakes and straits too, and those that a newsroom adds', () => {
    const { neighbours } = loadKnowledge({
      languages: ['en'],
      extraDirs: [folder({ 'neighbours.yaml': 'CV: [SN]\n' })],
    })
    expect(neighbours.get('SD')).toContain('TD')
    expect(neighbours.get('TD')).toContain('SD')
    expect(neighbours.get('TZ')).toContain('CD')
    expect(neighbours.get('SN')).toContain('CV')
    expect(neighbours.get('NO')).not.toContain('MW')
    expect([...neighbours].filter(([code, others]) => others.has(code))).toEqual([])
  })

  it('knows what is a part of a state, and what a newsroom counts as one', () => {
    const extraDirs = [folder({ 'parts.yaml': 'PR: US\n' })]
    expect(loadKnowledge({ languages: ['en'], extraDirs }).parts).toMatchObject({ YT: 'FR', PR: 'US' })
  })

  it('adds the seats and networks of a newsroom to its own', () => {
    const extraDirs = [folder({ 'seats.yaml': '- Arusha\n', 'networks.yaml': '- Threads\n' })]
    const { seats, networks } = loadKnowledge({ languages: ['en'], extraDirs })
    expect([...seats]).toEqual(expect.arrayContaining(['Arusha', 'Geneva']))
    expect(networks).toEqual(expect.arrayContaining(['Threads', 'Facebook']))
  })

  it('names the table that holds something else than codes of countries', () => {
    const extraDirs = [folder({ 'neighbours.yaml': 'Chad: [Sudan]\n' })]
    expect(() => loadKnowledge({ languages: ['en'], extraDirs })).toThrow(
      /neighbours\.yaml: not as its table should be/,
    )
  })

  it.each([
    ['an unknown key', 'id: x\ndefinition: y\nlable: {en: X}\n', /x\.yaml.*\n.*lable/],
    ['broken YAML', 'id: [x\n', /x\.yaml: not valid YAML/],
  ])('names the file that has %s', (_, text, message) => {
    expect(() => loadKnowledge({ languages: ['en'], extraDirs: [folder({ 'topics/x.yaml': text })] })).toThrow(message)
  })
})

test('another thread looks places up in the same memory, and knows the same', () => {
  const tables = readTables({ languages: ['en'] })
  // What `workerData` does on the way to a thread.
  const handed = structuredClone(tables)
  const buffersOf = ({ places: { lines, names } }: typeof tables) => {
    const { firsts, ...arrays } = names
    return [lines, ...Object.values(arrays), ...Object.values(firsts)].map((array) => array.buffer)
  }
  expect(buffersOf(tables)).toHaveLength(9)
  for (const [index, buffer] of buffersOf(handed).entries()) {
    expect(buffer).toBeInstanceOf(SharedArrayBuffer)
    const [here, there] = [buffersOf(tables)[index]!, buffer].map((part) => new Uint8Array(part))
    here![0]! ^= 1
    expect(there![0]).toBe(here![0])
    here![0]! ^= 1
  }
  const [ours, theirs] = [knowledgeOf(tables), knowledgeOf(handed)]
  for (const name of ['Reykjavík', 'KØBENHAVN', 'USA', 'Kakuma']) {
    expect(ours.places.lookup(name)).not.toEqual([])
    expect(theirs.places.lookup(name, 'en')).toEqual(ours.places.lookup(name, 'en'))
  }
  expect(theirs.languages).toEqual(ours.languages)
  expect(theirs.topics).toEqual(ours.topics)
})
