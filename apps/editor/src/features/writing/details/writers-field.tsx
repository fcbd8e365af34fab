import type { PieceChoices, PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";

interface WritersFieldProps {
  /** Always writes, so is no choice. */
  owner: PieceView["owner"];
  people: PieceChoices["people"];
  writerIds: readonly string[];
  error: string | undefined;
  onChange: (writerIds: string[]) => void;
}

/** Who else may write in the piece. */
export function WritersField({ owner, people, writerIds, error, onChange }: WritersFieldProps) {
  const t = useTranslations("writing.details");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("fields.writerIds")}</legend>
      <p className="text-ink-2 text-sm">{t("writersHint", { owner: owner.name })}</p>
      {error && (
        <p role="alert" className="text-rose text-sm">
          {error}
        </p>
      )}
      <div className="grid max-h-56 grid-cols-2 gap-2 overflow-y-auto">
        {people
          .filter(({ id }) => id !== owner.id)
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={writerIds.includes(id)}
              onChange={({ target }) =>
                onChange(
                  target.checked
                    ? [...writerIds, id]
                    : writerIds.filter((writerId) => writerId !== id),
                )
              }
            />
          ))}
      </div>
    </fieldset>
  );
}
