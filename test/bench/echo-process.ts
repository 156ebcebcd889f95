/** The floor of answering: a bare grammY bot that echoes, behind its own webhook on node:http. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, webhookCallback } from 'grammy';
import { TOKEN } from '../kit/launch.ts';

const [apiRoot = ''] = process.argv.slice(2);
const bot = new Bot(TOKEN, { client: { apiRoot } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
await bot.init();

const server = createServer(webhookCallback(bot, 'http'));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once('disconnect', () => process.exit());
