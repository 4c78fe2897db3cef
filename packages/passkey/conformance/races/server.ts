// A process of its own with the relying party on the database of DATABASE_URL, for `races.test.ts`: says its port, then answers.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from 'better-auth/node';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { schemaOptions } from '../../test/test-app';
import { type TestDatabase, tablesFor } from '../../test/test-database';
import { createConformanceApp } from '../matrix/conformance-app';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 20 });
const { schema } = tablesFor(schemaOptions);
const database: TestDatabase = {
  client: pool as unknown as TestDatabase['client'],
  db: drizzle(pool, { schema }),
  schema,
};
const { auth } = await createConformanceApp({ database });
const server = createServer(toNodeHandler(auth));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
