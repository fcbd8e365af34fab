import type { ChangeKind } from "@fangzhi/types";
import { useLanguage } from "../../shared/language.tsx";

/** Why a version exists, in a word. Only a correction and a withdrawal take the accent. */
export function ChangeLabel(props: { kind: ChangeKind | "withdrawal" }) {
  const { t } = useLanguage();
  return <span className={`change change-${props.kind}`}>{t(`change.${props.kind}`)}</span>;
}
