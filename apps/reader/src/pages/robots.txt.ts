import { environment } from "../environment.ts";
import { machinePage, noPage } from "../shared/page-props.ts";

/** Comparisons grow with the square of the versions: crawlers may leave them alone. */
export const getServerSideProps = machinePage(async () => ({
  props: {
    type: "text/plain; charset=utf-8",
    body: `User-agent: *\nDisallow: /p/*/diff/\nDisallow: /en/p/*/diff/\nDisallow: /timegate/\nSitemap: ${environment().READER_URL}/sitemap.xml\n`,
  },
  keep: { kind: "site" },
}));

export default noPage;
