import { connectDatabase } from "@fangzhi/database/connection";
import { useSigningKey } from "@fangzhi/database/signing";
import { environment } from "#environment.ts";

/** Names the database, and the key that manifests are signed with; free after the first call. */
export function connect() {
  const { DATABASE_URL, FANGZHI_SIGNING_KEY } = environment();
  if (FANGZHI_SIGNING_KEY) useSigningKey(FANGZHI_SIGNING_KEY);
  return connectDatabase(DATABASE_URL);
}
