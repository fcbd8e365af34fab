"use client";

import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { PasswordForm } from "./password-form.tsx";
import { sessionPersonAction } from "./session-person-action.ts";

/** Resolves true once the same person is signed in again, false when they close the dialog. */
type AskToSignIn = () => Promise<boolean>;

const SignInAgainContext = createContext<AskToSignIn | null>(null);

/**
 * Opens the sign-in dialog over the page, so that an ended session costs nobody what they typed.
 * Asked twice at once it is one dialog and one answer.
 */
export function useSignInAgain(): AskToSignIn {
  const ask = useContext(SignInAgainContext);
  if (!ask) throw new Error("useSignInAgain is used outside SignInAgain");
  return ask;
}

const refreshEvery = 30 * 60 * 1000;

/** Holds the dialog and keeps the session alive while the page is looked at. */
export function SignInAgain({
  personId,
  personName,
  children,
}: {
  personId: string;
  personName: string;
  children: ReactNode;
}) {
  const t = useTranslations("auth.again");
  const [open, setOpen] = useState(false);
  const [wrongPerson, setWrongPerson] = useState(false);
  const waiting = useRef<PromiseWithResolvers<boolean> | null>(null);

  const ask = useCallback<AskToSignIn>(() => {
    waiting.current ??= Promise.withResolvers<boolean>();
    setWrongPerson(false);
    setOpen(true);
    return waiting.current.promise;
  }, []);

  const settle = useCallback((signedIn: boolean) => {
    waiting.current?.resolve(signedIn);
    waiting.current = null;
    setOpen(false);
  }, []);

  const check = useCallback(async () => {
    const isSame = (await sessionPersonAction()) === personId;
    setWrongPerson(!isSame);
    if (isSame) settle(true);
  }, [personId, settle]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void fetch("/api/auth/session").catch(() => {});
    }, refreshEvery);
    return () => clearInterval(timer);
  }, []);

  return (
    <SignInAgainContext value={ask}>
      {children}
      <Dialog open={open} onOpenChange={(next) => !next && settle(false)}>
        <DialogContent title={t("title")} description={t("text")}>
          {wrongPerson && (
            <Alert tone="bad" className="mb-4">
              {t("wrongPerson", { name: personName })}
            </Alert>
          )}
          <PasswordForm onSignedIn={() => void check()} />
        </DialogContent>
      </Dialog>
    </SignInAgainContext>
  );
}
