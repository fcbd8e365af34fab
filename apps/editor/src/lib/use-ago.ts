import { useFormatter, useNow, useTranslations } from "next-intl";

/** How long ago something was, in words; nobody wants its seconds counted. */
export function useAgo(): (at: string) => string {
  const t = useTranslations("common");
  const format = useFormatter();
  const now = useNow();
  return (at) => {
    const then = new Date(at);
    return now.getTime() - then.getTime() < 60_000 ? t("justNow") : format.relativeTime(then, now);
  };
}
