/** The window of the desktop: the opener of a pop-out, else the frame's parent; undefined for a page on its own. */
export function hostWindow(page: Window): Window | undefined {
  // A pop-out of CXone Agent has an opener (protocol.md A.1). The type says `any`, the platform a window or null.
  const opener = page.opener as Window | null;
  if (opener !== null) return opener;
  return page.parent === page ? undefined : page.parent;
}
