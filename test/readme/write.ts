import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examples } from './examples.ts'
import { withExamples } from './with-examples.ts'

const README = join(import.meta.dirname, '..', '..', 'README.md')
writeFileSync(README, withExamples(readFileSync(README, 'utf8'), await examples()))
