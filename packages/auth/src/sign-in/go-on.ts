/** Goes to where a sign-in leads. Whoever comes back to this page by the browser's cache sees it made anew, not as it was left. */
export const goOn = (path: string): void => {
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  location.assign(path);
};
