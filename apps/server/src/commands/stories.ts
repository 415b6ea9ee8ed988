import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fingerprint, type Release, releaseChanges, tieStories } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { dataFolder } from '../config.ts'
import { visible } from '../explain/visible.ts'
import { namedVersion } from '../language-versions.ts'
import { ownKnowledge } from '../own-knowledge.ts'
import { reader } from '../reading/reader.ts'
import { COPIES, resemblance } from '../resemblance.ts'
import { sketchOf } from '../store/sketch.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { whyNot } from './why-not.ts'

const help = `Usage: dateline stories [--json] FILE…

Ties press releases that say the same in several languages, and prints one line for each story: its files with their
languages. Files named as language versions (flood.fr.txt, flood.en.txt) are one story; others are tied by what every
language says alike: numbers, names, places, the day, quotes. Near copies in one language stand below their story with
what they change. A file that cannot be read is named on standard error, and the exit status is 1.

  --json    print each story as one line of JSON, with the reasons
`

/** A release and the file that it came from. */
interface Told {
  readonly file: string
  readonly release: Release
}

/** A release that nearly copies another in its language: the two by their places, the share they have in common, and what differs. */
interface NearCopy {
  readonly of: number
  readonly copy: number
  readonly share: number
}

async function run(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { json, files } = argumentsOf(args)
  const knowledge = loadKnowledge(ownKnowledge(dataFolder(process.env)))
  const read = reader(knowledge)
  const told: Told[] = []
  let status = 0
  for (const file of files) {
    try {
      for (const release of (await read(await readFile(file), file)).releases) told.push({ file, release })
    } catch (error) {
      err(`dateline stories: ${file}: ${whyNot(error, file).message}\n`)
      status = 1
    }
  }
  const copies = nearCopies(told)
  const isCopy = new Set(copies.map(({ copy }) => copy))
  const own = told.flatMap((_, place) => (isCopy.has(place) ? [] : [place]))
  for (const story of storiesOf(told, own)) {
    const beside = copies.filter(({ of }) => story.members.includes(of))
    const differences = beside.map(({ of, copy, share }) => ({
      file: told[copy]!.file,
      of: told[of]!.file,
      share: Math.round(share * 100) / 100,
      ...releaseChanges(told[of]!.release, told[copy]!.release, knowledge),
    }))
    if (json) out(`${JSON.stringify({ ...named(story.members, told), ties: story.ties, nearCopies: differences })}\n`)
    else {
      out(`${story.members.map((place) => nameOf(told[place]!)).join('  ')}\n`)
      for (const { file, of, share, changes } of differences) {
        const words = changes.slice(0, MOST_SHOWN).map((change) => `${shown(change.old)} > ${shown(change.new)}`)
        out(
          `  nearly ${visible(of)} (${Math.round(share * 100)} %): ${visible(file)}${words.length === 0 ? '' : `: ${words.join('; ')}`}\n`,
        )
      }
    }
  }
  return status
}

/** So many differences of a near copy are shown, each at most so long. */
const MOST_SHOWN = 5
const LONGEST = 60

function shown(words: string | null): string {
  if (words === null) return '-'
  return visible(words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`)
}

function nameOf({ file, release }: Told): string {
  return `${visible(file)} [${release.language}]`
}

function named(members: readonly number[], told: readonly Told[]) {
  return { files: members.map((place) => ({ file: told[place]!.file, language: told[place]!.release.language })) }
}

/** Stories of what is no copy: those that the names of their files tie, and then those that their texts tie. */
function storiesOf(told: readonly Told[], own: readonly number[]) {
  const tied = tieStories(own.map((place) => fingerprint(told[place]!.release))).map(({ members, ties }) => ({
    members: members.map((member) => own[member]!),
    ties: ties.map(({ members: pair, comparison }) => ({
      files: pair.map((member) => told[own[member]!]!.file),
      score: Math.round(comparison.score * 100) / 100,
      reasons: comparison.reasons,
    })),
  }))
  const stories: { members: number[]; ties: (typeof tied)[number]['ties'] }[] = []
  for (const story of tied) {
    const mate = stories.find(({ members }) =>
      members.some((one) => story.members.some((other) => isNamedVersion(told[one]!, told[other]!))),
    )
    if (mate === undefined) stories.push({ members: [...story.members], ties: story.ties })
    else {
      mate.members.push(...story.members)
      mate.ties = [...mate.ties, ...story.ties]
    }
  }
  return stories.map(({ members, ties }) => ({ members: members.toSorted((a, b) => a - b), ties }))
}

function isNamedVersion(one: Told, other: Told): boolean {
  const [a, b] = [one, other].map(({ file, release }) => namedVersion(file, release.language)) as [
    ReturnType<typeof namedVersion>,
    ReturnType<typeof namedVersion>,
  ]
  return one.release.language !== other.release.language && a.stem === b.stem && (a.tag ?? b.tag) !== undefined
}

/** Each release with the first before it, in its language, of which it is nearly a copy. */
function nearCopies(told: readonly Told[]): readonly NearCopy[] {
  const holders = new Map<string, number[]>()
  const copies: NearCopy[] = []
  for (const [copy, { release }] of told.entries()) {
    const marks = sketchOf(release.body.text)
    const before = new Set(marks.flatMap((mark) => holders.get(mark) ?? []))
    const found = [...before]
      .filter((of) => told[of]!.release.language === release.language)
      .map((of) => ({ of, copy, share: resemblance(told[of]!.release.body.text, release.body.text) }))
      .filter(({ share }) => share >= COPIES)
      .toSorted((a, b) => b.share - a.share)[0]
    if (found !== undefined) copies.push(found)
    else for (const mark of marks) holders.set(mark, [...(holders.get(mark) ?? []), copy])
  }
  return copies
}

function argumentsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length > 0) return { json: values.json, files: positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  throw new UsageError('expected one file or more, got none')
}

export const command: Command = { help, run }
