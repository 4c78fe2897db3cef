/** In place of a form's route that a build does not have. */
export const noRoute = async (): Promise<Response> => new Response(null, { status: 404 });
