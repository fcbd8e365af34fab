import type { AppProps } from "next/app";
import { LanguageProvider } from "../shared/language.tsx";

export default function ReaderApp({ Component, pageProps, router }: AppProps) {
  return (
    <LanguageProvider locale={router.locale}>
      <Component {...pageProps} />
    </LanguageProvider>
  );
}
