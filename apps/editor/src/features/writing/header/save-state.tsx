"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#lib/class-names.ts";
import type { LiveStatus, LiveView } from "../collaboration/use-live-document.ts";
import { useAskingToSignIn } from "./use-asking-to-sign-in.ts";

/** How safe the words are, in words. What asks for an act offers it beside the sentence. */
export function SaveState({ live }: { live: LiveView & { resume: () => void } }) {
  const { status, access } = live;
  const t = useTranslations("writing.save");
  const askToSignIn = useAskingToSignIn(live);
  const sentence = useSaveSentence();
  const isReadOnly = access === "read" && status.kind === "saved";
  const isQuiet = ["opening", "saved", "saving"].includes(status.kind);
  return (
    <div className="flex items-center gap-2">
      <p
        // Saving is told to eyes only; a screen reader would hear it at every word.
        {...(isQuiet ? {} : { role: "status" })}
        data-status={status.kind}
        className={classNames(
          "text-sm tabular-nums",
          status.kind === "saved" && (isReadOnly ? "text-ink-2" : "text-jade"),
          ["opening", "saving"].includes(status.kind) && "text-ink-2",
          status.kind === "offline" && "text-ochre",
          ["refused", "signed-out", "outdated"].includes(status.kind) && "text-rose",
        )}
      >
        {isReadOnly ? t("readOnly") : sentence(status)}
      </p>
      {status.kind === "signed-out" && (
        <Button size="small" onClick={askToSignIn}>
          {t("signIn")}
        </Button>
      )}
      {status.kind === "outdated" && (
        <Button size="small" onClick={() => location.reload()}>
          {t("reload")}
        </Button>
      )}
    </div>
  );
}

function useSaveSentence(): (status: LiveStatus) => string {
  const t = useTranslations("writing.save");
  const format = useFormatter();
  return (status) => {
    switch (status.kind) {
      case "opening":
        return t("opening");
      case "saved":
        return t("saved", {
          at: format.dateTime(new Date(status.at), {
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          }),
        });
      case "saving":
        return status.isSlow ? t("slow") : t("saving");
      case "offline":
        return t("offline", { pending: status.pending });
      case "refused":
        return t("refused", { reason: t(`reasons.${status.reason}`), pending: status.pending });
      case "signed-out":
        return t("signedOut", { pending: status.pending });
      case "outdated":
        return t(`outdated.${status.reason}`);
    }
  };
}
