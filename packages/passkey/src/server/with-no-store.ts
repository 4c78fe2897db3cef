/** Marks an answer of the auth API as not to be kept anywhere. */
export const withNoStore = async (response: Response) => {
  if (response.headers.get('cache-control') === 'no-store') return;
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  return {
    response: new Response(response.body, { status: response.status, statusText: response.statusText, headers }),
  };
};
