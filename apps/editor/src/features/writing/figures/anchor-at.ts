/** What a popover hangs on when there is no element of React's to hang on. */
export const anchorAt = (measure: () => DOMRect | undefined) => ({
  current: { getBoundingClientRect: () => measure() ?? new DOMRect() },
});
