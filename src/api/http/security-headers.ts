import type { Response } from 'express';

/** For every answer; a page that needs more than nothing says so itself. */
export function securityHeaders(response: Response): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // Answers are of one moment; a resource is asked again with its ETag.
  response.setHeader('Cache-Control', 'no-cache');
}
