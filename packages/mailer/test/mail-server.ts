import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string; data: string };

/** How the server answers from now on, where not with success: by a code, by ending the connection, or not at all. */
export type Answers = {
  from?: number | undefined;
  rcpt?: number | undefined;
  data?: number | 'die' | 'never' | undefined;
};

/** A real SMTP server on loopback that keeps what it takes, and can be told to fail in the ways servers do. */
export async function startMailServer({ port = 0 } = {}) {
  const received: ReceivedMail[] = [];
  const answers: Answers = {};
  let connections = 0;
  let asked = () => {};
  const refusal = (code: number | undefined) =>
    code ? Object.assign(new Error('not like this'), { responseCode: code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 1,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onMailFrom: (_address, _session, done) => done(refusal(answers.from)),
    onRcptTo: ({ address }, _session, done) => {
      done(refusal(answers.rcpt ?? (address.startsWith('refused') ? 550 : undefined)));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      const { data } = answers;
      asked();
      if (data === 'die') for (const connection of server.connections) connection.close();
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (data === 'never' || data === 'die') return;
        if (data) return done(refusal(data));
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo[0]?.address ?? '',
          data: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    received,
    answers,
    connections: () => connections,
    /** Settles when the next mail's text begins to arrive. */
    isAsked: () =>
      new Promise<void>((resolve) => {
        asked = resolve;
      }),
    /** Ends every connection and listens no more. */
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
