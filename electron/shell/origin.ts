/** The one scheme and host from which the window's own files come. */
export const SCHEME = "app";
export const ORIGIN = `${SCHEME}://desk`;

/** Whether a URL is a page of ours. */
export const isOurs = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);
