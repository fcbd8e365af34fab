export interface FilterOption {
  value: string;
  label: string;
}

/** The options of a filter, with the address's own value where it is none of them: it must be seen to be cleared. */
export function filterOptions(options: readonly FilterOption[], value: string): FilterOption[] {
  const isKnown = value === "" || options.some((option) => option.value === value);
  return isKnown ? [...options] : [...options, { value, label: value }];
}
