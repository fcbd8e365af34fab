"use client";

import { signOut as endSession } from "next-auth/react";
import { clearKeptDrafts } from "#lib/kept-drafts.ts";
import { clearLocalDocuments } from "#lib/local-documents.ts";

/** Ends the session, then removes what this browser kept of the pieces, then leaves the page. */
export async function signOut(): Promise<void> {
  await endSession({ redirect: false });
  clearKeptDrafts();
  await clearLocalDocuments();
  location.replace("/sign-in");
}
