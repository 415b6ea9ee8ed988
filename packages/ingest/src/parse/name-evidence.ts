import type { Knowledge, Language } from '@dateline/core'
import { isGoverned, isTold } from './beside-name.ts'
import { isGivenInCase } from './given-names.ts'
import { weighSigns } from './name-cues.ts'
import { isRuledOut } from './name-ruled-out.ts'
import type { Run } from './name-runs.ts'
import { signsOf } from './name-signs.ts'
import type { NamedRun } from './named-run.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import type { SmallWords } from './printed-words.ts'
import { roleGiven, roleToldNext } from './role-after.ts'
import type { Role } from './roles.ts'
import { sexOf } from './sex-of-name.ts'
import { wordsOf } from './words.ts'

/** A run of capitalised words that may be a name, and what speaks for it. */
export interface Candidate {
  readonly paragraph: Paragraph
  readonly first: number
  readonly last: number
  readonly name: string
  readonly role: Role | undefined
  readonly honorific: string | undefined
  /** An age stands beside it. */
  readonly aged: boolean
  /** A verb of speech stands beside it. */
  readonly speaks: boolean
  /** It is one of several (`Ionel, en av sveiserne`), or a given name with a relative clause: a single word may be somebody. */
  readonly presented: boolean
  /** The words before it ask for another case than the nominative. */
  readonly governed: boolean
  /** Of most candidates nobody asks. */
  readonly sex: () => RegisteredPerson['sex']
  /** A person from 1 on; from -1 on nothing speaks against one. */
  readonly cues: number
  /** Of two words and more, where the subject of a sentence may stand. */
  readonly subject: boolean
  /** The same, and a pronoun speaks behind it. */
  readonly takenUp: boolean
}

/** `Leiðbeinandi hennar, Ana Ruiz, prófessor`: what somebody is to another says less than the office. */
function isOwned({ role }: Role, { roles }: Language): boolean {
  return role.split(' ').some((word) => wordsOf(roles.possessives).has(word))
}

/** Where what owns a role stands before it, the role before the name is the one that counts. */
function roleStandsFirst({ roles, people }: Language): boolean {
  return roles.owners.length > 0 && !people.lastInflects
}

/**
 * What the text around a run of capitalised words says of its being a person. Undefined where it cannot be a name. `small` are
 * the words that the release prints without a capital.
 */
export function weighName(
  paragraph: Paragraph,
  at: Run,
  next: Paragraph | undefined,
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): Candidate | undefined {
  const { tokens, passage } = paragraph
  const { text } = passage
  const [first, last] = at
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const name = text.slice(start, end)
  const run = tokens.slice(first, last + 1)
  const several = run.length > 1
  const named: NamedRun = {
    paragraph,
    next,
    text,
    tokens,
    first,
    last,
    at,
    run,
    name,
    start,
    end,
    several,
    small,
    language,
    knowledge,
  }
  if (isRuledOut(named)) return undefined
  const signs = signsOf(named)
  const { honorific, before, after, aged, speaks, presented } = signs
  const { cues, subject, takenUp } = weighSigns(named, signs)
  // `доложил главе региона Денису Орлову`: whose name stands in a case, too, is the one who has the role.
  const told = before !== undefined && isTold(tokens, before, start, language)
  const own = told && !isGivenInCase(tokens[first]!.text, language, knowledge) ? undefined : before
  // A title alone says less than the office behind the name: `Professor Ana Ruiz, head of the port`.
  const leads = own !== undefined && (roleStandsFirst(language) || (own.role.includes(' ') && !isOwned(own, language)))
  const role =
    (leads ? own : (after ?? own)) ??
    (several && signs.kin === undefined && cues > 0
      ? (roleGiven(text, tokens, last, language) ?? roleToldNext(text, tokens, last, language))
      : undefined)
  const governed = isGoverned(text, tokens, role?.start ?? start, last, before, language)
  let sexTold: Pick<RegisteredPerson, 'sex'> | undefined
  const sex = () => {
    sexTold ??= { sex: sexOf(paragraph, at, role, honorific, governed, language, knowledge) }
    return sexTold.sex
  }
  return {
    paragraph,
    first,
    last,
    name,
    role,
    honorific,
    aged,
    speaks,
    presented,
    governed,
    sex,
    cues,
    subject,
    takenUp,
  }
}
