/** Leads to the words that something beside the text is about, opening the fold they may lie in. */
export function showWords(about: string): void {
  const words =
    document.getElementById(`words-of-${about}`) ??
    document.querySelector<HTMLElement>(`a[href="#${CSS.escape(about)}"]`);
  words?.closest("details")?.setAttribute("open", "");
  words?.focus({ preventScroll: true });
  words?.scrollIntoView({ block: "center" });
}
