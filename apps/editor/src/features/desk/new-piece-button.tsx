import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

export function NewPieceButton() {
  const t = useTranslations("desk");
  return (
    <Button asChild look="primary">
      <Link href="/pieces/new">
        <Plus aria-hidden />
        {t("newPiece")}
      </Link>
    </Button>
  );
}
