import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { BounceTally } from './act.ts';

/** Takes returned messages in, one a request (`message/rfc822`), from whoever knows the secret: `Authorization: Bearer …`. */
export function bouncesApp(secret: string, act: (message: string) => Promise<BounceTally>): Hono {
  const app = new Hono();
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  app.post('/bounces', bodyLimit({ maxSize: 1024 * 1024 }), async (context) => {
    const given = context.req.header('Authorization') ?? '';
    if (!timingSafeEqual(digest(given), digest(`Bearer ${secret}`))) return context.json({ error: 'not allowed' }, 401);
    return context.json(await act(await context.req.text()));
  });
  return app;
}
