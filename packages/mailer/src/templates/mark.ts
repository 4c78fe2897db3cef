/** The latch and keyhole, as in the app's icon. */
export const mark =
  '<svg width="20" height="20" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true"><path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 4a2 2 0 0 1 1 3.73L9.6 12H6.4L7 8.73A2 2 0 0 1 8 5Z"/></svg>';
