"use client";

import { useTranslations } from "next-intl";
import { Toaster as Sonner } from "sonner";

export function Toaster() {
  const t = useTranslations("common.frame");
  return (
    <Sonner
      // Not over the rail's last rows, nor on a phone over the bar at the foot.
      position="bottom-left"
      mobileOffset={{ bottom: 72 }}
      containerAriaLabel={t("notices")}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[356px] max-w-[calc(100vw-32px)] items-start gap-3 rounded-md border bg-surface p-4 font-sans text-base text-ink shadow-overlay",
          error: "border-rose/60",
          success: "border-jade/60",
          title: "font-medium",
          description: "text-ink-2 text-sm",
          actionButton:
            "ml-auto shrink-0 font-medium text-cinnabar underline-offset-4 hover:underline",
        },
      }}
    />
  );
}
