/**
 * Tells whatever failed on our side as 503 with a time to try again: a page that could not read the database is no
 * mistake of its reader. Bad input is refused before it gets that far.
 * @param {import('node:http').ServerResponse} response
 */
export function asUnavailable(response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = /** @type {typeof response.writeHead} */ (
    (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      if (status !== 500) return writeHead(status, ...rest);
      response.setHeader('retry-after', '5');
      return writeHead(503, ...rest);
    }
  );
}
