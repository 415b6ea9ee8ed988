import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER } from './folder.ts'
import { samples } from './samples.ts'

/** `npm run samples`: writes the sample payloads of the documentation anew. */
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const files = await samples()
for (const [name, text] of files) writeFileSync(join(FOLDER, name), text)
console.log(`${files.size} samples in ${FOLDER}`)
