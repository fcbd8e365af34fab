import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "#components/message-page.tsx";
import { Button } from "#components/ui/button.tsx";

export default async function NotFoundPage() {
  const t = await getTranslations("common.errors");
  return (
    <MessagePage
      title={t("notFoundTitle")}
      acts={
        <Button asChild look="primary">
          <Link href="/">{t("toDesk")}</Link>
        </Button>
      }
    >
      <p>{t("notFoundText")}</p>
    </MessagePage>
  );
}
