import { formatQuantity, parseQuantity } from "@fangzhi/quantity";
import { useLanguage } from "../../shared/language.tsx";

/** What a Chinese phrase says, for readers of the English pages: 超1.1万个, more than 11,000. */
export function Gloss(props: { phrase: string }) {
  const { locale } = useLanguage();
  if (locale !== "en") return null;
  const quantity = parseQuantity(props.phrase);
  const words = quantity && formatQuantity(quantity, "en");
  return words ? <span className="gloss">{words}</span> : null;
}
