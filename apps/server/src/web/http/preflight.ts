import { createMiddleware } from 'hono/factory'

/**
 * Answers OPTIONS at every address of the wire: what may be asked, and to browsers (CORS preflight) that scripts of any
 * site may send conditions with it. Nothing here depends on who asks, so there are no credentials to protect.
 */
export const preflight = createMiddleware(async (c, next) => {
  if (c.req.method !== 'OPTIONS') return next()
  return c.body(null, 204, {
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Accept, Accept-Language, Cache-Control',
    'Access-Control-Max-Age': '86400',
    Vary: 'Accept-Encoding',
  })
})
