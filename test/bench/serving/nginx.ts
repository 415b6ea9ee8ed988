import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './load.ts'

/** nginx with one file, or why there is none. */
export type Nginx = { readonly port: number; close(): Promise<void> } | { readonly missing: string }

export const NGINX_PATH = '/feed.rss'

/** Serves a feed's compressed bytes as a file, with one worker, where `nginx` is installed (Debian: nginx-light). */
export async function startNginx(folder: string, feed: Answer): Promise<Nginx> {
  if (spawnSync('nginx', ['-v']).error !== undefined)
    return { missing: 'nginx is not installed (Debian: nginx-light), so nothing is compared with it' }
  // Its worker runs as another user, who may not look into a temporary folder of ours.
  chmodSync(folder, 0o755)
  const root = join(folder, 'nginx')
  mkdirSync(root)
  writeFileSync(join(root, NGINX_PATH), feed.body)
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${join(folder, 'nginx.pid')}; error_log stderr crit;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=10;
  server { listen 127.0.0.1:${port}; root ${root};
    location / { types {} default_type "${feed.fields['Content-Type']}"; add_header Content-Encoding br; } }
}
`,
  )
  const child = spawn('nginx', ['-c', config, '-p', folder], { stdio: 'inherit' })
  await wait(300)
  const close = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { port, close }
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer()
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
  })
  return promise
}
