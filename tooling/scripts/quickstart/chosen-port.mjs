import { portIsTaken } from '../free-port.mjs';
import { SaidFailure } from '../process/main-program.mjs';

/** The port the app will listen on: `PORT`, else 3000. Fails when it is no port or something listens there already. */
export async function chosenPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new SaidFailure(`PORT should be a number from 1 to 65535, not "${text}".`);
  }
  if (await portIsTaken(port)) {
    throw new SaidFailure(
      `Port ${port} is taken by another program: stop that program, or choose another port with the PORT variable (PORT=${port + 1}).`,
    );
  }
  return port;
}
