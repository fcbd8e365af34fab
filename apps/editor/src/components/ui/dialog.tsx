"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";
import { returnFocus } from "#lib/focus-trail.ts";
import { IconButton } from "./button.tsx";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

interface OverlayContentProps extends Omit<ComponentProps<typeof Primitive.Content>, "title"> {
  title: ReactNode;
  description?: ReactNode;
  /** Stays at the bottom while the body scrolls: the acts. */
  footer?: ReactNode;
  /** Something was typed: a press beside it no longer closes it. */
  dirty?: boolean;
  /** Once it is gone, instead of giving the focus back to what had it before. */
  afterClose?: () => void;
}

/** A question in the middle of the page. */
export function DialogContent({ className, ...rest }: OverlayContentProps) {
  return (
    <OverlayContent
      className={classNames(
        "top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-md border animate-appear",
        className,
      )}
      {...rest}
    />
  );
}

/** To the first thing to fill in, not to the cross: its hint would open over the title. */
function focusFirstField(event: Event): void {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const field = event.currentTarget.querySelector<HTMLElement>(
    "input:not([type=hidden]), textarea, [role=combobox]",
  );
  (field ?? event.currentTarget).focus();
}

/** The same parts as a dialog, laid out by whoever names a place and a size. */
export function OverlayContent({
  title,
  description,
  footer,
  dirty = false,
  afterClose = returnFocus,
  className,
  children,
  ...rest
}: OverlayContentProps) {
  const t = useTranslations("common.acts");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
      <Primitive.Content
        {...(description === undefined && { "aria-describedby": undefined })}
        onOpenAutoFocus={focusFirstField}
        // Radix gives the focus back to a trigger only; most of these are opened by something else.
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          afterClose();
        }}
        onInteractOutside={(event) => dirty && event.preventDefault()}
        className={classNames(
          "fixed z-50 flex flex-col bg-surface shadow-overlay outline-none",
          className,
        )}
        {...rest}
      >
        <header className="flex items-start gap-4 px-6 pt-5">
          <div className="min-w-0 grow">
            <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
            {description !== undefined && (
              <Primitive.Description className="mt-1 text-ink-2">
                {description}
              </Primitive.Description>
            )}
          </div>
          <Primitive.Close asChild>
            <IconButton label={t("close")} className="-mr-2 -mt-1">
              <X aria-hidden />
            </IconButton>
          </Primitive.Close>
        </header>
        <div className="min-h-0 grow overflow-y-auto px-6 py-4">{children}</div>
        {footer !== undefined && (
          <footer className="flex flex-wrap justify-end gap-2 border-t px-6 py-4">{footer}</footer>
        )}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
