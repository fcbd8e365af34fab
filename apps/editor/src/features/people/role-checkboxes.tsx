"use client";

import { type Role, roles } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";

/** What a person may do, each role with a line on what it means. */
export function RoleCheckboxes({
  legend,
  chosen,
  onChange,
}: {
  legend: string;
  chosen: readonly Role[];
  onChange: (roles: Role[]) => void;
}) {
  const t = useTranslations();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{legend}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={t(`common.roles.${role}`)}
          hint={t(`admin.roleHints.${role}`)}
          checked={chosen.includes(role)}
          onChange={(event) => {
            const others = chosen.filter((held) => held !== role);
            const next = event.target.checked ? [...others, role] : others;
            onChange(roles.filter((each) => next.includes(each)));
          }}
        />
      ))}
    </fieldset>
  );
}
