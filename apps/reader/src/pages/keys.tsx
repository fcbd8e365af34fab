import { listSigningKeys, type PublicKey } from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { Page } from "../features/layout/page.tsx";
import { When } from "../features/lists/when.tsx";
import { useLanguage } from "../shared/language.tsx";
import { pageProps } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Keys {
  keys: PublicKey[];
  origin: string;
}

export const getServerSideProps = pageProps<Keys>(async () => ({
  props: { keys: await listSigningKeys(reading()), origin: environment().READER_URL },
  keep: { kind: "site" },
}));

/** The public keys with which anyone can check a version's manifest. */
export default function KeysPage({ keys, origin }: Keys) {
  const { t } = useLanguage();
  return (
    <Page title={t("keys.title")} path="/keys" origin={origin}>
      <div className="listing">
        <h1>{t("keys.title")}</h1>
        <p className="lead">{t("keys.intro")}</p>
        {keys.length === 0 && <p>{t("keys.empty")}</p>}
        {keys.map((key) => (
          <section key={key.id} aria-label={key.id}>
            <p className="quiet">
              {key.id} · <When at={key.createdAt} />
            </p>
            <pre>{key.publicKey}</pre>
          </section>
        ))}
      </div>
    </Page>
  );
}
