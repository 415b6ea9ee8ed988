import { createMiddleware } from 'hono/factory'

/**
 * Header fields of every answer that keep browsers from doing more with it than show it. No nonces: they would change the
 * bytes of a page, and so its entity tag, at every request.
 */
export function securityFields(https: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    // Feeds and data are for everybody's pages.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(https ? { 'Strict-Transport-Security': 'max-age=15552000; includeSubDomains' } : {}),
  }
}

/** Puts them on every answer that goes through the router, but for those that a route has stricter words for. */
export const secured = (fields: Readonly<Record<string, string>>) =>
  createMiddleware(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(fields)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
