import type { Role } from "@fangzhi/types";
import { useTranslations } from "next-intl";

/** 记者 · 编辑 */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("common");
  return (
    <span className="whitespace-nowrap">
      {roles.map((role) => t(`roles.${role}`)).join(t("separator"))}
    </span>
  );
}
