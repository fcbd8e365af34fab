import { listAddresses } from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { xmlElement } from "../features/machine/xml.ts";
import { machinePage, noPage } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const getServerSideProps = machinePage(async () => {
  const origin = environment().READER_URL;
  const { pieces, regions, industries, metrics } = await listAddresses(reading());
  const entry = (path: string, lastModified?: string) =>
    `<url>${xmlElement("loc", origin + path)}${lastModified ? xmlElement("lastmod", lastModified) : ""}</url>`;
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    entry("/"),
    entry("/corrections"),
    ...pieces.map((piece) => entry(`/p/${piece.slug}`, piece.updatedAt)),
    ...regions.map((slug) => entry(`/region/${slug}`)),
    ...industries.map((slug) => entry(`/industry/${slug}`)),
    ...metrics.map((id) => entry(`/metric/${id}`)),
    "</urlset>",
    "",
  ].join("\n");
  return { props: { type: "application/xml; charset=utf-8", body }, keep: { kind: "site" } };
});

export default noPage;
