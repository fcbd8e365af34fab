import type { GetServerSideProps } from "next";
import { listRegionTiles, openDatabase } from "@fangzhi/database/published";
export const config = { unstable_runtimeJS: false };
export const getServerSideProps: GetServerSideProps = async (c) => {
  const db = openDatabase(process.env.READER_DATABASE_URL!);
  return { props: { tiles: await listRegionTiles(db), locale: c.locale } };
};
export default function Home({ tiles, locale }: any) {
  return <main>{locale}{tiles.length}</main>;
}
