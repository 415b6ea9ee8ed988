import { expect, test } from 'vitest'
import { STEP_NAMES } from '../store/sqlite.ts'
import { judgeClocks } from './clock.ts'
import { judgeDatabase } from './database.ts'
import { judgeSpace } from './disk-space.ts'
import { nodeVersion } from './node-version.ts'
import { judgeDisks } from './one-disk.ts'
import { judgePort } from './port.ts'
import { judgeRights } from './rights.ts'
import { judgeDelay } from './watcher.ts'

const now = new Date('2026-06-01T12:00:00Z')
const address = { host: '127.0.0.1', port: 3000, running: false, listening: 'free', healthy: false }
const taken = { ...address, listening: 'EADDRINUSE' }
const rights = { folder: '/srv/inbox', user: 'wire', exists: true, failed: undefined }
const migrations = STEP_NAMES
const store = { migrations, journal: 'wal', integrity: 'ok', lastChange: '2026-06-01T11:59:00.000Z' }
const database = (found: Parameters<typeof judgeDatabase>[0]['found']) =>
  judgeDatabase({ file: '/srv/data/dateline.db', found, now })

test.each([
  ['the Node it is made for', nodeVersion.judge('26.10.0'), 'ok', /26\.10\.0/],
  ['an older Node', nodeVersion.judge('22.22.0'), 'warning', /made for/],

  ['a free port', judgePort(address), 'ok', /3000 is free/],
  ['the port of the running service', judgePort({ ...taken, running: true, healthy: true }), 'ok', /answers at http/],
  ['a service that hangs', judgePort({ ...taken, running: true }), 'problem', /does not answer/],
  ['a service with other settings', judgePort({ ...address, running: true }), 'warning', /none listens/],
  ['a port of another Dateline', judgePort({ ...taken, healthy: true }), 'problem', /another data folder/],
  ['a port of another program', judgePort(taken), 'problem', /another program/],
  ['a port below 1024', judgePort({ ...address, listening: 'EACCES' }), 'problem', /may not/],
  ['an address elsewhere', judgePort({ ...address, listening: 'EADDRNOTAVAIL' }), 'problem', /EADDRNOTAVAIL/],
  ['a port that the system chooses', judgePort({ ...address, port: 0 }), 'ok', /will choose/],
  ['the one that it chose', judgePort({ ...address, port: 0, running: true }), 'ok', /log/],

  ['a folder to write in', judgeRights(rights), 'ok', /wire can make/],
  ['a folder that start makes', judgeRights({ ...rights, exists: false }), 'ok', /start makes it/],
  [
    'a folder of another user',
    judgeRights({ ...rights, failed: { step: 'write a file', code: 'EACCES' } }),
    'problem',
    /wire cannot write a file in \/srv\/inbox \(EACCES\)/,
  ],

  [
    'folders on one disk',
    judgeDisks([
      { newsroom: 'a', folder: '', device: 1 },
      { newsroom: 'a', folder: 'held', device: 1 },
    ]),
    'ok',
    /^1 folder/,
  ],
  [
    'newsrooms on disks of their own',
    judgeDisks([
      { newsroom: '', folder: '', device: 1 },
      { newsroom: 'a', folder: '', device: 2 },
    ]),
    'ok',
    /^2 folders/,
  ],
  [
    'published files on another disk',
    judgeDisks([
      { newsroom: 'a', folder: '', device: 1 },
      { newsroom: 'a', folder: 'published', device: 2 },
    ]),
    'problem',
    /a\/published/,
  ],

  ['a system that tells at once', judgeDelay(1.2), 'ok', /within 2 ms/],
  ['a system that is slow to tell', judgeDelay(900), 'warning', /900 ms/],
  ['a system that tells nothing', judgeDelay(undefined), 'warning', /network drives/],
  ['nothing to watch yet', judgeDelay('no folder'), 'ok', /start makes it/],

  ['a good clock', judgeClocks({ now, jump: 0.4, fileAhead: -12 }), 'ok', /steady/],
  ['a machine that begins in 1970', judgeClocks({ now: new Date(5), jump: 0, fileAhead: 0 }), 'problem', /1970/],
  [
    'a clock that is set while we look',
    judgeClocks({ now, jump: -3600_000, fileAhead: 0 }),
    'warning',
    /jumped by -3600000 ms/,
  ],
  ['a drive whose clock is ahead', judgeClocks({ now, jump: 0, fileAhead: 61_000 }), 'warning', /61 s ahead of/],

  ['a disk with room', judgeSpace({ folder: '/srv', free: 40e9 }), 'ok', /40\.0 GB/],
  ['a disk that fills', judgeSpace({ folder: '/srv', free: 700e6 }), 'warning', /700 MB/],
  ['a full disk', judgeSpace({ folder: '/srv', free: 12e6 }), 'problem', /12 MB/],

  ['no store yet', database(undefined), 'ok', /none yet/],
  ['a store in order', database(store), 'ok', /whole/],
  ['a store of an older version', database({ ...store, migrations: [] }), 'ok', /up to date/],
  [
    'a store of a newer version',
    database({ ...store, migrations: [...migrations, '9999-later'] }),
    'problem',
    /newer Dateline \(9999-later\)/,
  ],
  ['a damaged store', database({ ...store, integrity: 'row 3 missing from index' }), 'problem', /row 3 missing/],
  ['a store that is no database', database({ fault: 'file is not a database' }), 'problem', /cannot be opened/],
  ['a store without its log', database({ ...store, journal: 'delete' }), 'warning', /not as WAL/],
  ['a large store in use', database({ ...store, integrity: undefined }), 'ok', /too large/],
  ['a store from the future', database({ ...store, lastChange: '2027-01-01T00:00:00.000Z' }), 'warning', /yet to come/],
] as const)('%s', (_, verdict, level, found) => {
  expect(verdict.level).toBe(level)
  expect(verdict.found).toMatch(found)
  expect(verdict.advice === undefined).toBe(level === 'ok')
})
