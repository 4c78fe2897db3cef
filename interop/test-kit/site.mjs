// `node site.mjs <port>`: one page and the relying party behind it. The page loads the packed client just as it is.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { toNodeHandler } from 'better-auth/node';
import { createAuth } from './auth.mjs';

const port = Number(process.argv[2]);
const answerAuth = toNodeHandler(createAuth(`http://localhost:${port}`));
const client = import.meta.resolve('@kit/passkey/client/ceremonies');

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/api/auth/')) return answerAuth(request, response);
  const file = pathname.startsWith('/kit/') ? new URL(pathname.slice('/kit/'.length), client) : siteFile(pathname);
  response.setHeader('content-type', pathname === '/' ? 'text/html' : 'text/javascript');
  response.end(await readFile(file).catch(() => response.writeHead(404) && ''));
}).listen(port, '127.0.0.1');

/** @param {string} pathname */
function siteFile(pathname) {
  return new URL(pathname === '/' ? 'page.html' : 'page.mjs', import.meta.url);
}
