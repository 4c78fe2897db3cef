// Takes the lock named by the first argument, says so or why not, and holds it until its input ends.
import { acquireLock } from '../src/lock';

acquireLock(process.argv[2] ?? '').then(
  () => {
    process.stdout.write('held\n');
    process.stdin.resume();
  },
  (error: Error) => {
    process.stdout.write(`${error.message}\n`);
  },
);
