import { machinePage, noPage } from "../shared/page-props.ts";

/** A seal cut with the strokes of 方. */
const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#A93A22"/><path d="M16 5v4M5 10.500h22M13.500 10.500c0 8-2.500 13-7.500 16M12.500 16h10c0 6-.8 10-4 10.500-1.500.2-3-.5-4-1.200" fill="none" stroke="#FBFAF7" stroke-width="2.800" stroke-linecap="round" stroke-linejoin="round"/></svg>';

export const getServerSideProps = machinePage(async () => ({
  props: { type: "image/svg+xml", body: seal },
  keep: { kind: "forever" },
}));

export default noPage;
