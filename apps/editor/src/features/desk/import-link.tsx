import { FileInput } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** To importing a whole page instead of starting with an empty one. */
export function ImportLink() {
  const t = useTranslations("desk");
  return (
    <Button asChild>
      <Link href="/pieces/import">
        <FileInput aria-hidden />
        {t("importPage")}
      </Link>
    </Button>
  );
}
