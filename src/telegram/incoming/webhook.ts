/** Tells the messenger where to deliver updates. Taking them in is the web's work. */

import type { Api } from 'grammy';
import { ALLOWED_UPDATES } from './receive.ts';

/** Deliveries side by side; the messenger keeps the order of each chat's. */
const CONNECTIONS = 40;

/** Registers the webhook; what waits at the messenger is kept. Throws what the messenger or the network answers. */
export async function registerWebhook(api: Api, { url, secret }: { url: string; secret: string }): Promise<void> {
  await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: CONNECTIONS });
}
