import { join } from 'node:path'
import { main } from '@dateline/server/src/main.ts'
import { FIXTURES } from '../../quality/paths.ts'
import { textsIn } from './texts.ts'

/** A process that does what `dateline parse` does with all fixtures, and prints the most that it took, in bytes. */
await main(['parse', ...textsIn(FIXTURES).map(({ file }) => join(FIXTURES, file))], {
  out: () => {},
  err: (text) => void process.stderr.write(text),
})
console.log(process.resourceUsage().maxRSS * 1024)
