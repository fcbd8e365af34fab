/** `Inner Mongolia` and `new-energy-storage` → `inner-mongolia-new-energy-storage`. */
export function suggestSlug(...names: (string | undefined)[]): string {
  return names
    .flatMap(
      (name) =>
        (name ?? "")
          .normalize("NFKD")
          .toLowerCase()
          .match(/[a-z0-9]+/g) ?? [],
    )
    .join("-")
    .slice(0, 100)
    .replace(/-$/, "");
}
