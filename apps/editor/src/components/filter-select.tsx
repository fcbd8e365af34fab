import { Select } from "#components/ui/select.tsx";
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
  options: readonly { value: string; label: string }[];
  className: string;
}) {
  return (
    <Select
      aria-label={label}
      className={className}
      value={filter.valueOf(name) || everything}
      onValueChange={(value) => filter.choose(name, value === everything ? "" : value)}
      options={[{ value: everything, label: all }, ...options]}
    />
  );
}
