import { connectDatabase } from "@fangzhi/database/connection";
import { environment } from "#environment.ts";

/** Names the database for commands and queries; free after the first call. */
export const connect = () => connectDatabase(environment().DATABASE_URL);
