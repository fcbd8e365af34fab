import { askPiece, readNumber, type WithdrawnProps } from "../../../../features/piece/ask-piece.ts";
import { Withdrawn } from "../../../../features/piece/withdrawn.tsx";
import { pageProps } from "../../../../shared/page-props.ts";

export const config = { unstable_runtimeJS: false };

/** The history page's form ends here and goes on to the comparison's own address. */
export const getServerSideProps = pageProps<WithdrawnProps>((asked) =>
  askPiece<WithdrawnProps>(asked, async ({ slug, latestNumber }) => {
    const from = readNumber(asked.query("from")) ?? Math.max(1, latestNumber - 1);
    const to = readNumber(asked.query("to")) ?? latestNumber;
    return { moved: `/p/${slug}/diff/${from}..${to}`, permanent: false };
  }),
);

export default function ComparePage(props: WithdrawnProps) {
  return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
}
