import { Hono } from 'hono';
import { relaysOf, senderOf } from '../channels.ts';
import type { Circulation } from '../circulation.ts';
import { actOnBounces } from '../publish/bounces/act.ts';
import { bouncesApp } from '../publish/bounces/app.ts';
import { Relays } from '../publish/mail/smtp/relays.ts';
import { readersApp } from '../publish/readers/app.ts';
import { confirmationMail } from '../publish/readers/confirmation.ts';
import { Desk } from '../publish/readers/desk.ts';
import { answerSearch } from '../press/search/answer.ts';
import { siteOver } from '../publish/site/server.ts';
import type { World } from './command.ts';
import type { Places } from './room.ts';

/** The desk where people subscribe by mail; null where the edition is not mailed. */
export async function deskFor(house: Circulation, places: Places, world: World): Promise<Desk | null> {
  const { edition, settings, books, keyring, clock } = house;
  if (!settings.mail) return null;
  const sender = await senderOf(settings.mail, places.home);
  const relays = relaysOf(world.env);
  return new Desk({
    ledger: books.readers,
    keyring,
    clock,
    edition: edition.id,
    site: edition.site,
    async send(to, reader, address) {
      const terms = { paper: edition.name, imprint: edition.imprint, sender, keyring };
      const pool = new Relays(relays);
      try {
        return await pool.send(
          await confirmationMail({ to, reader, address, at: clock.now() }, terms),
          async () => true,
        );
      } finally {
        pool.close();
      }
    },
  });
}

/** The pages, and where there is a desk the end points of readers and, for who knows the secret, of returned mail. */
export function siteWith(
  folder: string,
  desk: Desk | null,
  house: Circulation,
  { behindProxy, bounceSecret }: { readonly behindProxy: boolean; readonly bounceSecret: string | undefined },
): Hono {
  if (!desk) return siteOver(folder, answerSearch);
  const app = new Hono();
  const { keyring, clock, books, edition } = house;
  const { name, site } = edition;
  if (bounceSecret !== undefined)
    app.route(
      '/',
      bouncesApp(bounceSecret, (file) => actOnBounces(file, { ledger: books.readers, keyring, clock })),
    );
  // The desk is asked again every two seconds anyway; this makes the mail leave at once.
  const onAsked = () => void desk.answerWaiting().catch(() => undefined);
  app.route('/', readersApp(desk, { paper: name, site, behindProxy, onAsked }));
  app.route('/', siteOver(folder, answerSearch));
  return app;
}
