import { Select } from "#components/ui/select.tsx";
import { type FilterOption, filterOptions } from "#lib/filter-options.ts";
import type { ListFilter } from "#lib/use-list-filter.ts";

const everything = "all";

/** One filter of a list as a select; its first option takes the filter out. */
export function FilterSelect({
  filter,
  name,
  label,
  all,
  options,
  className,
}: {
  filter: ListFilter;
  /** The filter's name in the address. */
  name: string;
  label: string;
  /** What no filter is called. */
  all: string;
  options: readonly FilterOption[];
  className: string;
}) {
  const value = filter.valueOf(name);
  return (
    <Select
      aria-label={label}
      className={className}
      value={value || everything}
      onValueChange={(next) => filter.choose(name, next === everything ? "" : next)}
      options={[{ value: everything, label: all }, ...filterOptions(options, value)]}
    />
  );
}
