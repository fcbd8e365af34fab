"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { MessagePage } from "#components/message-page.tsx";
import { Button } from "#components/ui/button.tsx";

/** A bug's fixed sentence and its number; the text of an error is never shown. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("common");
  return (
    <MessagePage
      title={t("errors.defectTitle")}
      acts={
        <>
          <Button look="primary" onClick={reset}>
            {t("acts.retry")}
          </Button>
          <Button asChild>
            <Link href="/">{t("errors.toDesk")}</Link>
          </Button>
        </>
      }
    >
      <p>{t("errors.defectText")}</p>
      {error.digest && <p className="tabular-nums">{t("errors.defectId", { id: error.digest })}</p>}
    </MessagePage>
  );
}
