"use client";

import type { PieceChoices, PieceDetails } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import type { DetailField } from "./changed-fields.ts";

/** A field's value as words, for saying what somebody else changed. */
export function useDetailWords(
  choices: PieceChoices,
): (details: PieceDetails, field: DetailField) => string {
  const t = useTranslations("writing.details");
  const english = useLocale() === "en";
  return (details, field) => {
    switch (field) {
      case "byline":
        return details.byline.map(({ role, name }) => `${t(`roles.${role}`)} ${name}`).join("、");
      case "regionCode": {
        const region = choices.regions.find(({ code }) => code === details.regionCode);
        return (english ? region?.nameEn : region?.shortName) ?? t("none");
      }
      case "industrySlug": {
        const industry = choices.industries.find(({ slug }) => slug === details.industrySlug);
        return (english ? industry?.nameEn : industry?.name) ?? t("none");
      }
      case "writerIds": {
        const named = choices.people.filter(({ id }) => details.writerIds.includes(id));
        return named.map(({ name }) => name).join("、") || t("none");
      }
      case "slug":
        return details.slug;
      case "editorNote":
        return details.editorNote || t("none");
    }
  };
}
