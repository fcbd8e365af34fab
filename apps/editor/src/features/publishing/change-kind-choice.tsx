import type { ChangeKind } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useId } from "react";

const kinds = ["correction", "update", "minor-edit"] as const;

/** 更正, 更新 or 小修, each with what it means to readers; a minor edit changes no figure. */
export function ChangeKindChoice({
  value,
  touchesFigures,
  onChange,
}: {
  value: ChangeKind;
  touchesFigures: boolean;
  onChange: (kind: ChangeKind) => void;
}) {
  const t = useTranslations("publishing.sheet");
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("kind")}</legend>
      {kinds.map((kind) => {
        const off = kind === "minor-edit" && touchesFigures;
        return (
          <div key={kind} className="flex items-start gap-2">
            <input
              id={`${id}-choice-${kind}`}
              type="radio"
              name="kind"
              className="mt-1"
              checked={value === kind}
              aria-describedby={`${id}-${kind}`}
              disabled={off}
              onChange={() => onChange(kind)}
            />
            <div>
              <label htmlFor={`${id}-choice-${kind}`} className="font-medium">
                {t(`kinds.${kind}`)}
              </label>
              <p id={`${id}-${kind}`} className="text-ink-2 text-sm">
                {t(`kindHints.${kind}`)}
              </p>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
