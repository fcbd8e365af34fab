import { ErrorPage } from "../features/layout/error-page.tsx";

export const config = { unstable_runtimeJS: false };

export default function BrokenPage() {
  return <ErrorPage kind="broken" />;
}
