import { useLanguage } from "../../shared/language.tsx";

/** A date in Beijing's calendar, with the exact instant for machines. */
export function When(props: { at: string }) {
  const { date } = useLanguage();
  return <time dateTime={props.at}>{date(props.at)}</time>;
}
