import type { PieceChoices, PieceDetails } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { changedFields } from "./changed-fields.ts";
import { useDetailWords } from "./use-detail-words.ts";

interface StaleDetailsProps {
  /** As the form was filled. */
  mine: PieceDetails;
  theirs: PieceDetails;
  choices: PieceChoices;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else changed the piece while the form was open: what, and the two ways to go on. */
export function StaleDetails({ mine, theirs, choices, keepMine, takeTheirs }: StaleDetailsProps) {
  const t = useTranslations("writing.details");
  const words = useDetailWords(choices);
  return (
    <Alert tone="warn">
      <p className="font-medium">{t("stale")}</p>
      <dl className="my-2 grid gap-1">
        {changedFields(mine, theirs).map((field) => (
          <div key={field}>
            <dt className="inline font-medium">{t(`fields.${field}`)}</dt>
            <dd className="inline">
              {" "}
              <del className="text-ink-2">{words(mine, field)}</del> →{" "}
              <ins className="no-underline">{words(theirs, field)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={keepMine}>
          {t("keepMine")}
        </Button>
        <Button size="small" onClick={takeTheirs}>
          {t("takeTheirs")}
        </Button>
      </div>
    </Alert>
  );
}
