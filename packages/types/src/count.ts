import { z } from "zod";

/** A version, a number or a position, counted from 1, as PostgreSQL's `integer` holds it. */
export const Count = z.int().min(1).max(2_147_483_647);
