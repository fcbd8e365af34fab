/**
 * Those whose keywords begin with what was typed, whole matches first; else those that contain it.
 * Full-width letters count as their plain ones.
 */
export function filterByKeywords<T extends { keywords: readonly string[] }>(
  choices: readonly T[],
  typed: string,
): T[] {
  const query = typed.normalize("NFKC").toLowerCase();
  if (query === "") return [...choices];
  const rank = ({ keywords }: T): number => {
    if (keywords.includes(query)) return 0;
    return keywords.some((word) => word.startsWith(query)) ? 1 : 2;
  };
  const found = choices.filter((choice) => rank(choice) < 2);
  const contained = (choice: T) => choice.keywords.some((word) => word.includes(query));
  if (found.length === 0) return query.length > 1 ? choices.filter(contained) : [];
  return found.sort((left, right) => rank(left) - rank(right));
}
