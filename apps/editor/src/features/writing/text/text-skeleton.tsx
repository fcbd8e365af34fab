import { useTranslations } from "next-intl";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the text's place: the headline as it was last stored, lines of the right height below. */
export function TextSkeleton({ headline }: { headline: string }) {
  const t = useTranslations("writing.text");
  return (
    <div role="status" aria-label={t("opening")}>
      <Line className="prose-kicker" width="w-1/3" />
      <p className="prose-piece prose-headline" lang="zh-CN">
        {headline || "\u00a0"}
      </p>
      <Line className="prose-deck" width="w-1/2" />
      <Line className="prose-summary" width="w-full" />
      <div className="prose-piece prose-body">
        {["w-full", "w-full", "w-11/12", "w-full", "w-2/3"].map((width, index) => (
          <div key={`${index}-${width}`} className="py-2">
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  );
}

const Line = ({ className, width }: { className: string; width: string }) => (
  <div className={`prose-piece ${className}`}>
    <div className="flex h-[1lh] items-center">
      <Skeleton className={`h-4 ${width}`} />
    </div>
  </div>
);
