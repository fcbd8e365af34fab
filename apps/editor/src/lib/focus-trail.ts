const longest = 12;
const trail: HTMLElement[] = [];

const remember = ({ target }: FocusEvent) => {
  if (!(target instanceof HTMLElement) || target === document.body) return;
  const known = trail.indexOf(target);
  if (known >= 0) trail.splice(known, 1);
  trail.push(target);
  if (trail.length > longest) trail.shift();
};

if (typeof document !== "undefined") document.addEventListener("focusin", remember);

/**
 * Gives the focus back after something over the page has closed: to what had it before, as far as
 * that still stands, else to the page. A menu's entry that opened a dialog is gone by then; the
 * button of the menu is not.
 */
export function returnFocus(): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const standing = trail.findLast(
    (element) => element.isConnected && element.checkVisibility({ visibilityProperty: true }),
  );
  if (standing) return standing.focus({ preventScroll: true });
  const page = document.getElementById("page");
  page?.setAttribute("tabindex", "-1");
  page?.focus({ preventScroll: true });
}
