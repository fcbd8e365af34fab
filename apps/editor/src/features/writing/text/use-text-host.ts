"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSignInAgain } from "#features/auth/sign-in-again.tsx";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { createTextHost, type TextHost } from "./text-host.ts";

/** The editors' host for the life of the room, with the words of its language. */
export function useTextHost(): TextHost {
  const t = useTranslations("writing.text");
  const refusal = useRefusalMessage();
  const signInAgain = useSignInAgain();
  const words = {
    labels: {
      kicker: t("labels.kicker"),
      headline: t("labels.headline"),
      deck: t("labels.deck"),
      summary: t("labels.summary"),
      body: t("labels.body"),
    },
    placeholders: {
      kicker: t("placeholders.kicker"),
      headline: t("placeholders.headline"),
      deck: t("placeholders.deck"),
      summary: t("placeholders.summary"),
      body: t("placeholders.body"),
      pullBoxTitle: t("placeholders.pullBoxTitle"),
      pictureCaption: t("placeholders.pictureCaption"),
      pictureCredit: t("placeholders.pictureCredit"),
    },
    alt: t("alt"),
    altHint: t("altHint"),
    unknown: t("unknown"),
    uploading: (percent: number) => t("uploading", { percent }),
    remove: t("remove"),
    refusal,
  };
  // Editors are made once with these words; another language is another page.
  const [host] = useState(() => createTextHost(words, signInAgain));
  return host;
}
