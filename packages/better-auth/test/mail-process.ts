// A process of its own with a queue on the database of DATABASE_URL, for `src/mail-processes.test.ts`. It says `ready`, then
// does what each line of its input says: `keep <count>` promises mails to as many people, `start` delivers what is due.
import { createInterface } from 'node:readline';
import { getDatabase } from '@kit/database';
import { mailStore } from '@kit/database/mail-store';
import { applyMigrations } from '@kit/database/migrations';
import { createMailQueue } from '@kit/mailer';
import { composeMails } from '../src/compose-mails';

const { db } = await getDatabase();
await applyMigrations(db);
const store = mailStore(db);
const queue = createMailQueue({ store });
const { addressTaken } = composeMails(
  { siteUrl: 'https://example.com', productName: 'Acme', show: { password: true } },
  'en',
);

createInterface({ input: process.stdin }).on('line', async (line) => {
  const [command, count] = line.split(' ');
  if (command === 'keep') {
    for (let person = 0; person < Number(count); person += 1) {
      await queue.enqueue(addressTaken({ email: `person-${person}@example.com` }));
    }
    process.stdout.write('kept\n');
  } else queue.start();
});
process.stdout.write('ready\n');
