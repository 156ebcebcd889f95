/** What the driver is mended for (decision 0165): a connection that breaks at a bad moment. */

import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { aPostgres } from '../kit/postgres.ts';

/** One connection whose socket the test holds. */
async function aClient() {
  const url = new URL(await aPostgres({ migrated: false }));
  const sockets: Socket[] = [];
  async function socket(): Promise<Socket> {
    const made = new Socket();
    made.connect(Number(url.port), url.hostname);
    await once(made, 'connect');
    sockets.push(made);
    return made;
  }
  // The types do not know this option of the driver.
  const options = { max: 1, backoff: () => 0, connect_timeout: 2, onnotice: () => undefined, socket };
  const client = postgres(url.href, options);
  onTestFinished(() => client.end({ timeout: 1 }));
  await client.unsafe('create table t (word text)');
  const last = () => sockets.at(-1);
  return {
    client,
    breaks: (fault?: Error) => void last()?.destroy(fault),
    /** Told of the end at once: as when the ends of several connections come in one turn, and one of them asks again. */
    isToldOfTheEnd() {
      const ended = last();
      ended?.emit('close', false);
      ended?.destroy();
    },
  };
}

/** Long enough for a statement to be on its way, too short for it to be written: writing waits for the turn's end. */
const onItsWay = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

test('[OPS-06] a connection that breaks with a statement not written yet fails it, and serves the next one', async () => {
  const { client, isToldOfTheEnd } = await aClient();

  const caught = client.unsafe('select 1 as one').catch((error: Error) => error);
  await onItsWay();
  isToldOfTheEnd();

  expect(await caught).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect([...(await client.unsafe('select 2 as two'))]).toEqual([{ two: 2 }]);
});

test('[OPS-06] statements that come between the fault of a connection and its end fail too, instead of waiting for ever', async () => {
  const { client, breaks } = await aClient();
  const running = client.unsafe('select pg_sleep(5)').catch((error: Error) => error);
  await pause(50);

  breaks(new Error('a fault of the network'));
  const late = client.unsafe('select 1 as one').catch((error: Error) => error);

  expect(await running).toBeInstanceOf(Error);
  expect(await late).toBeInstanceOf(Error);
  expect([...(await client.unsafe('select 2 as two'))]).toEqual([{ two: 2 }]);
});

test('[OPS-06] a transaction whose connection broke writes nothing more, though the connection is made again', async () => {
  const { client, breaks } = await aClient();
  let isTold: (outcome: unknown) => void = () => undefined;
  const second = new Promise((resolve) => {
    isTold = resolve;
  });
  const over = client
    .begin(async (tx) => {
      await tx.unsafe(`insert into t values ('first')`);
      const other = client.unsafe('select 1');
      breaks();
      await other;
      isTold(await tx.unsafe(`insert into t values ('second')`).catch((error: unknown) => error));
    })
    .catch((error: Error) => error);

  expect(await over).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await second).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect([...(await client.unsafe('select * from t'))]).toEqual([]);
});

test('[OPS-06] a door that lets in and hangs up, as a proxy before a database that is away, is an error to be told', async () => {
  let knocks = 0;
  const door = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void door.close());
  const address = door.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = postgres(`postgres://nobody@127.0.0.1:${port}/none`, { max: 1, backoff: () => 0 });
  onTestFinished(() => client.end({ timeout: 1 }));

  await expect(client.unsafe('select 1')).rejects.toMatchObject({
    code: expect.stringMatching(/CONNECTION_CLOSED|ECONNRESET/),
  });
  expect(knocks).toBe(1);
});
